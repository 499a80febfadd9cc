import {
  type FieldReason,
  type LeadReason,
  leadReasons,
  necessities,
  paperForms,
  zones,
} from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import type { DraftCut } from './draft-shape.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

/** Why the joint team cut a paper (D5). */
export const cutReasons: Readonly<Record<DraftCut['reason'], Said>> = {
  generated: said('由系统生成', 'drawn up by the system'),
  commitment: said('告知承诺', 'commitment'),
  no_legal_basis: said('没有法律依据', 'no legal basis'),
  same_fact: said('另一份材料上已有', 'another paper shows it'),
}

/** D9 Why a field is not asked for. */
export const fieldReasonWords: Readonly<Record<FieldReason, Said>> = {
  same_fact: said('和另一个字段是同一件事', 'the same fact as another field'),
  answered: said('前面的问题已经答过', 'answered by an everyday question'),
  derived: said('可以推算', 'reckoned from others'),
  default: said('填好常用值，可以改', 'a usual value, changeable'),
  only_when: said('只在有的情形问', 'asked only in some cases'),
  on_site: said('现场核查时由核查人员记', 'recorded at the site visit'),
  later: said('以后再问', 'asked later'),
  struck: said('没有依据，不问', 'no basis, not asked'),
}

/** What the members of a one thing and of a matter are called on screen. */
export const memberLabels: Readonly<Record<string, Said>> = {
  name: said('名称', 'Name'),
  name_en: said('英文名称', 'English name'),
  audience: said('办给谁', 'Whom it is for'),
  zone: said('服务区', 'Zone'),
  lead_department: said('牵头部门', 'Lead department'),
  lead_reason: said('牵头依据', 'Reason for the lead'),
  also_said: said('大家怎么说', 'How people say it'),
  faq: said('常见问题', 'Question people ask'),
  a: said('回答', 'Answer'),
  ask: said('问法', 'Wording'),
  ask_en: said('英文问法', 'English wording'),
  type: said('类型', 'Kind'),
  unit: said('单位', 'Unit'),
  range: said('范围', 'Range'),
  options: said('选项', 'Option'),
  label: said('选项文字', 'Words of the option'),
  label_en: said('选项英文', 'English of the option'),
  sample: said('最常见的回答', 'Most usual answer'),
  when: said('条件', 'Condition'),
  per: said('逐行办的清单', 'Handled for each row of'),
  each: said('哪些行要办', 'Rows that have it'),
  reckoned: said('由清单算出', 'Reckoned from the list'),
  element: said('字段', 'Field'),
  as: said('留下的字段', 'Field that is kept'),
  question: said('哪个问题', 'Question'),
  says: said('答案说的值', 'What an answer says'),
  is: said('算法', 'Reckoned as'),
  changeable: said('可以改', 'Changeable'),
  before: said('哪个事项办之前要', 'Needed before'),
  field_cuts: said('字段的精简', 'Cut of a field'),
  papers: said('材料的条件', 'Condition of the paper'),
  why: said('理由', 'Reason'),
  reason: said('精简理由', 'Reason of the cut'),
  basis: said('依据', 'Basis'),
  owner: said('责任部门', 'Owner'),
  by: said('签字人', 'Signed by'),
  on: said('签字日期', 'Signed on'),
  fields: said('由哪些字段生成', 'Drawn up from'),
  adds: said('表里另问', 'Asked in the form instead'),
  note: said('说明', 'Note'),
  verified: said('核实情况', 'Verified'),
  department: said('部门', 'Department'),
  legal_basis: said('设定依据', 'Legal basis'),
  title: said('依据', 'Basis'),
  article: said('条款', 'Article'),
  statutory_days: said('法定时限', 'Statutory limit'),
  promised_days: said('承诺时限', 'Promised limit'),
  counter_visits: said('跑动次数', 'Visits'),
  result: said('结果', 'Result'),
  kind: said('种类', 'Kind'),
  valid_years: said('有效年限', 'Years valid'),
  prerequisites: said('前置事项', 'Comes after'),
  special_procedures: said('特别程序', 'Special procedure'),
  days: said('天数', 'Days'),
  excluded_from_limit: said('不计入时限', 'Outside the limit'),
  commitment_allowed: said('告知承诺', 'Decided on a promise'),
  conditions: said('承诺内容', 'What is promised'),
  conditions_en: said('承诺内容英文', 'What is promised, in English'),
  things: said('适用的一件事', 'In which one things'),
  fee: said('收费', 'Fee'),
  amount: said('金额', 'Amount'),
  materials: said('要的材料', 'Asks for'),
  as_named: said('部门的叫法', 'In the department’s words'),
  material: said('材料', 'Material'),
  form: said('形式', 'Form'),
  copies: said('份数', 'Copies'),
  necessity: said('必要性', 'Necessity'),
  form_fields: said('表单字段', 'Field of the form'),
  intermediary_services: said('中介服务', 'Intermediary service'),
}

/** Words of closed lists, by member: what a code means to a reader. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  type: {
    boolean: said('是或否', 'yes or no'),
    number: said('填数字', 'a number'),
    single: said('单选', 'one of several'),
    multi: said('多选', 'several of several'),
  },
  form: paperForms,
  necessity: necessities,
  zone: zones,
  lead_reason: leadReasons,
  reason: { ...cutReasons, ...fieldReasonWords },
}

/** D1 Why a department leads, as the end of a sentence: because it … */
export const leadBecause: Readonly<Record<LeadReason, Said>> = {
  regulates: said('管这一行', 'it regulates the trade'),
  principal_licence: said('发主要的证', 'it issues the principal licence'),
  first_asked: said('最先受理', 'it is asked first'),
}

export const yesNo = (value: boolean): Said => (value ? said('是', 'yes') : said('否', 'no'))
export const workingDays = (days: number): Said =>
  said(`${days} 个工作日`, `${days} working ${days === 1 ? 'day' : 'days'}`)
export const copiesOf = (copies: number): Said => said(`${copies} 份`, `${copies}`)
export const nothing = said('', '')
