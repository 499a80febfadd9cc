import type { NotStated } from './guide-types.ts'
import { said } from './said.ts'

const field = (group: string, name: string, zh: string, en: string): NotStated => ({
  group,
  field: name,
  name: said(zh, en),
})

/** G3 Fields of the national item list (2b) for which the catalogue has no place at all: every guide names them as not stated. */
export const neverStated: readonly NotStated[] = [
  field('identity', 'implementation_code', '实施编码', 'Implementation code'),
  field('identity', 'base_code', '基本编码', 'Base code'),
  field('identity', 'business_code', '业务办理项编码', 'Code of the business item'),
  field('identity', 'main_and_sub_item', '主项与子项', 'Main and sub-item'),
  field('power', 'source_of_power', '权力来源', 'Source of the power'),
  field('power', 'level', '行使层级', 'Level at which the power is exercised'),
  field('power', 'delegation', '委托部门与联办机构', 'Delegating and joint bodies'),
  field('conduct', 'conditions', '受理条件', 'Conditions of acceptance'),
  field('conduct', 'channels', '办理形式与网办深度', 'Ways of applying and online depth'),
  field('conduct', 'quota', '数量限制', 'Quota'),
  field('conduct', 'topic', '自然人或法人主题分类', 'Topic class'),
  field('place', 'address', '办理地点与交通指引', 'Address and how to get there'),
  field('place', 'hours', '办理时间与预约', 'Opening hours and appointments'),
  field('place', 'post', '材料与结果邮寄', 'Sending papers and results by post'),
  field('money', 'online_payment', '网上支付', 'Online payment'),
  field('result', 'sample', '结果样本', 'Sample of the result'),
  field('contact', 'enquiry', '咨询电话', 'Enquiry telephone'),
  field('contact', 'complaint', '投诉电话', 'Complaint telephone'),
  field(
    'contact',
    'remedy_bodies',
    '复议机关与法院的地址、电话',
    'Addresses of the reconsideration body and the court',
  ),
  field('material', 'paper_size', '纸质规格', 'Paper size'),
]

export const versionNotStated = field('identity', 'version', '版本', 'Version')
export const publicationNotStated = field('identity', 'published_at', '公布日期', 'Day of publication')
export const audienceNotStated = field('conduct', 'audience', '服务对象', 'Who it is for')
export const zoneNotStated = field('place', 'zone', '服务区', 'Service area of the hall')
export const leadReasonNotStated = field('identity', 'lead_reason', '牵头理由', 'Why this department leads')
export const faqNotStated = field('contact', 'faq', '常见问题', 'Frequent questions')
export const basisNotStated = field('power', 'basis', '设定依据', 'Legal basis')
export const feeNotStated = field('money', 'fee', '是否收费', 'Whether a fee is charged')

/** G3 What is not on file beside papers that are handed in, each as a number of papers. */
const ofPapers = (name: string, zh: string, en: string) => (count: number) =>
  field(
    'material',
    name,
    `${zh}（${count} 份材料没有）`,
    `${en} (of ${count} ${count === 1 ? 'paper' : 'papers'})`,
  )
export const criteriaNotStated = ofPapers('criteria', '受理标准', 'Acceptance criteria')
export const blankNotStated = ofPapers('blank', '空白表', 'Blank forms')
export const sampleNotStated = ofPapers('sample', '样例', 'Samples')
