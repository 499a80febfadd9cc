import { commitmentFields } from './commitment-fields.ts'

/** The columns of a department's list: what FORMAT.md says of a matter, flat. Data, so that adding a heading is one word. */
type FieldRow = {
  readonly level: 'matter' | 'requirement'
  readonly zh: string
  readonly en: string
  /** Several values, one a line or one a row of the matter's block. */
  readonly many?: boolean
  /** L5 Settled by the joint team: an empty cell leaves what the library has. */
  readonly settled?: boolean
  /** Not in the template: read where a list has it. */
  readonly extra?: boolean
  /** Width in the template, in characters. */
  readonly width: number
  /** What to write there: Chinese, English. */
  readonly help: readonly [string, string]
}

const fields = {
  code: {
    settled: true,
    level: 'matter',
    zh: '事项编码',
    en: 'Matter code',
    width: 16,
    help: [
      '已入库的事项请保留编码；新事项可以留空。',
      'Keep the code of a known matter; leave it empty for a new one.',
    ],
  },
  name: {
    level: 'matter',
    zh: '事项名称',
    en: 'Matter',
    width: 28,
    help: [
      '必填。一个事项占一块，材料一行一个，事项自己的格子可以合并，也可以只写第一行。',
      'Required. One matter is a block of rows; merge its own cells or fill only the first row.',
    ],
  },
  name_en: {
    settled: true,
    level: 'matter',
    zh: '英文名称',
    en: 'English name',
    width: 24,
    help: ['可以留空。', 'May be left empty.'],
  },
  department: {
    level: 'matter',
    zh: '实施部门',
    en: 'Department',
    extra: true,
    width: 16,
    help: ['本部门的名称或编号。', 'The name or id of the department.'],
  },
  type: {
    level: 'matter',
    zh: '事项类型',
    en: 'Type',
    width: 14,
    help: [
      '行政许可、备案、行政确认、公共服务、其他行政权力之一。',
      'One of the five types of the drop-down list.',
    ],
  },
  legal_basis: {
    level: 'matter',
    zh: '设定依据',
    en: 'Legal basis',
    many: true,
    width: 40,
    help: [
      '一行一部：《法律名称》第几条。引用全文的写《名称》全文。',
      'One law a line: 《title》 and its article; 全文 for the whole text.',
    ],
  },
  law_article: {
    level: 'matter',
    zh: '依据条款',
    en: 'Article',
    many: true,
    extra: true,
    width: 20,
    help: ['与依据分成两列时写条款。', 'The article, where it stands in a column of its own.'],
  },
  statutory_days: {
    level: 'matter',
    zh: '法定时限（工作日）',
    en: 'Statutory limit (working days)',
    width: 12,
    help: ['工作日数，当场办结写 0。', 'Working days; 0 = on the spot.'],
  },
  promised_days: {
    level: 'matter',
    zh: '承诺时限（工作日）',
    en: 'Promised limit (working days)',
    width: 12,
    help: ['不得长于法定时限；留空等于法定时限。', 'Not longer than the statutory limit; empty = the same.'],
  },
  counter_visits: {
    level: 'matter',
    zh: '跑动次数',
    en: 'Visits',
    width: 10,
    help: ['单办这一项，申请人一般要跑几次。', 'Trips an applicant makes for this matter alone.'],
  },
  result_name: {
    level: 'matter',
    zh: '结果名称',
    en: 'Result',
    width: 20,
    help: ['办成后发的证照、批文。', 'The licence or document handed out.'],
  },
  result_kind: {
    level: 'matter',
    zh: '结果类型',
    en: 'Kind of result',
    width: 12,
    help: ['许可证、执照、批文、备案凭证、无之一。', 'One of the drop-down list.'],
  },
  result_material: {
    settled: true,
    level: 'matter',
    zh: '结果对应标准材料',
    en: 'Canonical material of the result',
    width: 22,
    help: ['可以留空，由联合小组认定。', 'May be left empty; the joint team settles it.'],
  },
  valid_years: {
    level: 'matter',
    zh: '有效期（年）',
    en: 'Valid (years)',
    width: 10,
    help: ['长期有效的留空。', 'Empty = without end.'],
  },
  prerequisites: {
    level: 'matter',
    zh: '前置事项',
    en: 'Prerequisites',
    many: true,
    width: 24,
    help: [
      '先要办成的事项，写编码或名称，一行一个。',
      'Codes or names of matters decided before, one a line.',
    ],
  },
  special_procedures: {
    level: 'matter',
    zh: '特别程序',
    en: 'Special procedures',
    many: true,
    width: 26,
    help: [
      '一行一个：现场核查 5个工作日 不计入时限。',
      'One a line: kind, working days, 不计入时限 if the limit stands still.',
    ],
  },
  fee: {
    level: 'matter',
    zh: '收费（元）',
    en: 'Fee (yuan)',
    width: 10,
    help: ['不收费写 0；收费的要写依据。', '0 = free; a fee needs its basis.'],
  },
  fee_basis: {
    level: 'matter',
    zh: '收费依据',
    en: 'Basis of the fee',
    width: 22,
    help: ['文号和项目。', 'Number and item of the pricing document.'],
  },
  ...commitmentFields,
  as_named: {
    level: 'requirement',
    zh: '材料名称',
    en: 'Material as worded',
    width: 34,
    help: ['部门自己的叫法，一行一个。', "The department's own wording, one a row."],
  },
  material: {
    settled: true,
    level: 'requirement',
    zh: '标准材料',
    en: 'Canonical material',
    width: 26,
    help: ['可以留空，由联合小组认定。', 'May be left empty; the joint team settles it.'],
  },
  form: {
    level: 'requirement',
    zh: '材料形式',
    en: 'Form',
    width: 10,
    help: ['原件、复印件、电子之一。', '原件 original, 复印件 copy or 电子 electronic.'],
  },
  copies: {
    level: 'requirement',
    zh: '份数',
    en: 'Copies',
    width: 8,
    help: ['整数，至少 1；留空算 1 份。', 'A whole number from 1; empty = 1.'],
  },
  necessity: {
    level: 'requirement',
    zh: '必要性',
    en: 'Necessity',
    width: 10,
    help: ['必要或可容缺；留空算必要。', '必要 needed, or 可容缺 may follow later; empty = needed.'],
  },
  deferrable: {
    level: 'requirement',
    zh: '可否容缺',
    en: 'May follow later',
    extra: true,
    width: 10,
    help: ['是或否；√ 也可以。', 'Yes or no.'],
  },
  when: {
    settled: true,
    level: 'requirement',
    zh: '适用条件（FEEL）',
    en: 'Condition (FEEL)',
    width: 22,
    help: ['留空表示总要交。例如 areaSqm >= 300。', 'Empty = always. For example areaSqm >= 300.'],
  },
  form_fields: {
    level: 'matter',
    zh: '表单字段',
    en: 'Fields of the form',
    many: true,
    width: 30,
    help: ['申请表要填的内容，一行一个。', 'What the application form asks, one a line.'],
  },
  intermediary_services: {
    level: 'matter',
    zh: '中介服务',
    en: 'Intermediary services',
    many: true,
    width: 22,
    help: ['法定要委托中介做的，一行一个。', 'Services the law makes the applicant buy, one a line.'],
  },
  sources: {
    level: 'matter',
    zh: '核对来源',
    en: 'Sources',
    many: true,
    width: 24,
    help: ['核对过的网页地址，一行一个。', 'Pages the figures were checked on, one a line.'],
  },
  verified: {
    level: 'matter',
    zh: '核实情况',
    en: 'Verified',
    width: 10,
    help: ['sourced 已核对，recalled 凭所知未核对。', 'sourced or recalled.'],
  },
  note: {
    level: 'matter',
    zh: '备注',
    en: 'Note',
    many: true,
    width: 30,
    help: ['可以留空。', 'May be left empty.'],
  },
  effective_from: {
    level: 'matter',
    zh: '实施日期',
    en: 'In force from',
    extra: true,
    width: 12,
    help: ['例如 2017-06-01。', 'For example 2017-06-01.'],
  },
  updated_on: {
    level: 'matter',
    zh: '更新日期',
    en: 'Updated on',
    extra: true,
    width: 12,
    help: ['例如 2017-06-01。', 'For example 2017-06-01.'],
  },
} as const satisfies Record<string, FieldRow>

export type FieldId = keyof typeof fields
export type Field = FieldRow

export const fieldIds = Object.keys(fields) as FieldId[]
export const fieldOf = (id: FieldId): Field => fields[id]
/** The columns of the template, in order. */
export const templateFields: readonly FieldId[] = fieldIds.filter((id) => !fieldOf(id).extra)

/** Sheets the product itself writes beside a list; they are never read as one. */
export const ownSheets = {
  list: '事项清单',
  guide: '填写说明',
  faults: '错误清单',
  materials: '标准材料',
  elements: '数据元',
} as const
