import { necessities, paperForms, saidCode } from '#engine/catalogue'
import type { Language } from '#engine/kernel'
import type { Guide, GuideItem, GuideMaterial } from './guide-types.ts'
import { type GuideText, said } from './said.ts'

type Cell = string | number
export type Sheet = {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Where the blank form or sample of a paper is to be had. */
export type SheetAddress = (material: string, kind: 'blank' | 'sample') => string

type Column<Row> = readonly [head: GuideText, width: number, cell: (row: Row, index: number) => Cell]
type Say = (text: GuideText | undefined) => string

const tellerOf =
  (language: Language): Say =>
  (text) =>
    (language === 'en' ? (text?.en ?? text?.zh) : text?.zh) ?? ''

const table = <Row>(
  say: Say,
  name: GuideText,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Sheet => ({
  name: say(name),
  columns: columns.map(([head, width]) => ({ head: say(head), width })),
  rows: rows.map((row, index) => columns.map(([, , cell]) => cell(row, index))),
})

const list = (texts: readonly string[]): string => texts.join('\n')

const basics = (guide: Guide, say: Say): Sheet => {
  const { identity, scenario } = guide
  const rows: [GuideText, Cell][] = [
    [said('名称', 'Name'), say(identity.name)],
    [said('代码', 'Code'), identity.code],
    [said('版本', 'Version'), guide.version ?? ''],
    [said('公布日期', 'Published'), guide.publishedAt ?? ''],
    [said('服务对象', 'Who it is for'), say(identity.audience)],
    [said('服务区', 'Service area'), say(identity.zone)],
    [said('牵头部门', 'Lead department'), say(identity.lead.department.name)],
    [said('牵头理由', 'Why it leads'), say(identity.lead.reason)],
    ...scenario.answers.map(({ question, answer }): [GuideText, Cell] => [question, say(answer)]),
    [said('可以后补的材料', 'Papers that may follow later'), say(guide.deferrable.text)],
    [said('为什么要到场', 'Why a visit'), list(guide.visits.reasons.map(({ text }) => say(text)))],
    [said('收费', 'Fees'), list(guide.fees.texts.map(say))],
    ...guide.remedies.map(({ text, law }): [GuideText, Cell] => [said(law), say(text)]),
    ...guide.faq.map(({ question, answer }): [GuideText, Cell] => [said(question), answer]),
    [
      said('这份指南没有写到的', 'What this guide does not state'),
      [...new Set(guide.notStated.map(({ name }) => say(name)))].join('、'),
    ],
  ]
  return table(say, said('基本信息', 'Basics'), rows, [
    [said('项目', 'Field'), 32, ([name]) => say(name)],
    [said('内容', 'Content'), 80, ([, value]) => value],
  ])
}

const figures = ({ figures: of }: Guide, say: Say): Sheet =>
  table<[GuideText, Cell, Cell, Cell]>(
    say,
    said('数字', 'Figures'),
    [
      [said('材料（份）', 'Papers'), of.materials.before, of.materials.merged, of.materials.after],
      [said('表格栏目', 'Form fields'), of.fields.before, '', of.fields.after],
      [said('其中自动填好', 'Of these filled in'), '', '', of.fields.prefilled],
      [said('工作日', 'Working days'), of.days.sequential, of.days.statutory, of.days.promised],
      [said('工作日，告知承诺', 'Working days, on promises'), '', '', of.days.committed],
      [said('跑动（次）', 'Visits'), of.visits.before, '', of.visits.after],
    ],
    [
      [said('项目', 'Figure'), 24, ([name]) => say(name)],
      [said('分开办', 'One by one'), 14, ([, before]) => before],
      [said('合并后（工作日为法定期限）', 'Joined (days: legal limits)'), 28, ([, , merged]) => merged],
      [said('一次办', 'As one thing'), 14, ([, , , after]) => after],
    ],
  )

const sourceText = (say: Say) => {
  const kinds = {
    department: said('部门核发', 'issued by a department'),
    intermediary: said('中介机构', 'an intermediary'),
    applicant: said('自备', 'your own'),
  }
  return ({ source }: Guide['materials'][number]): string =>
    source.department ? say(source.department) : say(kinds[source.kind])
}

/** The address of a sheet, or the word that none is on file. */
const sheetCell = (say: Say, address: SheetAddress, kind: 'blank' | 'sample') => (row: GuideMaterial) =>
  row[kind] ? address(row.material, kind) : say(said('没有', 'None on file'))

const criterionText =
  (say: Say) =>
  ({ says, basis }: GuideMaterial['criteria'][number]): string =>
    basis ? `${say(says)} ${basis}` : say(says)

const materials = (guide: Guide, say: Say, address: SheetAddress): Sheet =>
  table(say, said('要交的材料', 'Papers to hand in'), guide.materials, [
    [said('序号', 'No.'), 8, (_, index) => index + 1],
    [said('材料', 'Paper'), 36, ({ name }) => say(name)],
    [
      said('各部门的叫法', 'Departments’ wordings'),
      48,
      ({ askedBy }) => list(askedBy.map(({ asNamed }) => asNamed)),
    ],
    [said('形式', 'Form'), 10, ({ form }) => say(saidCode(paperForms, form))],
    [said('份数', 'Copies'), 8, ({ copies }) => copies],
    [said('必要性', 'Necessity'), 18, ({ necessity }) => say(saidCode(necessities, necessity))],
    [said('来源', 'From'), 28, sourceText(say)],
    [
      said('哪些事项要', 'Asked by'),
      32,
      ({ askedBy }) => list(askedBy.map(({ matter }) => matterName(guide, matter, say))),
    ],
    [
      said('什么样的才收', 'What it must show'),
      64,
      ({ criteria }) => list(criteria.map(criterionText(say))) || say(said('没有写到', 'Nothing on file')),
    ],
    [said('空白表', 'Blank form'), 40, sheetCell(say, address, 'blank')],
    [said('样例', 'Sample'), 40, sheetCell(say, address, 'sample')],
  ])

const matterName = (guide: Guide, code: string, say: Say): string =>
  say(guide.items.find((item) => item.code === code)?.name) || code

const notNeeded = (guide: Guide, say: Say): Sheet =>
  table(say, said('不用交的材料', 'Papers not needed'), guide.notNeeded, [
    [said('序号', 'No.'), 8, (_, index) => index + 1],
    [said('原来的叫法', 'As it was asked for'), 44, ({ asNamed }) => asNamed],
    [said('材料', 'Paper'), 30, ({ name }) => say(name)],
    [said('事项', 'Matter'), 32, ({ matter }) => matterName(guide, matter, say)],
    [said('为什么不用交', 'Why not'), 48, ({ why }) => say(why)],
    [said('联合小组决定的依据', 'Basis of the joint decision'), 32, ({ decision }) => decision?.basis ?? ''],
    [said('责任部门', 'Owner'), 24, ({ decision }) => say(decision?.owner)],
    [said('决定日期', 'Decided on'), 14, ({ decision }) => decision?.on ?? ''],
  ])

const lawText = ({ basis }: GuideItem): string =>
  list(basis.map(({ title, article }) => `《${title}》${article ?? ''}`))

const process = (guide: Guide, say: Say): Sheet =>
  table(say, said('谁来办', 'Process'), guide.items, [
    [said('序号', 'No.'), 8, (_, index) => index + 1],
    [said('事项编码', 'Code'), 18, ({ code }) => code],
    [said('事项', 'Matter'), 40, ({ name }) => say(name)],
    [said('类型', 'Type'), 18, ({ type }) => say(type)],
    [said('部门', 'Department'), 30, ({ department }) => say(department.name)],
    [said('科室', 'Section'), 18, ({ department }) => list(department.sections)],
    [said('法定时限（工作日）', 'Legal limit (working days)'), 14, ({ time }) => time.statutory.value],
    [said('承诺时限（工作日）', 'Promised limit (working days)'), 14, ({ time }) => time.promised.value],
    [said('不计入时限（工作日）', 'Outside the limit (working days)'), 14, ({ time }) => time.excluded.value],
    [
      said('告知承诺（工作日）', 'On a promise (working days)'),
      14,
      ({ commitment }) => commitment?.decidedWithin.value ?? '',
    ],
    [said('承诺内容', 'What is promised'), 40, ({ commitment }) => say(commitment?.conditions)],
    [said('承诺依据', 'Basis of the promise'), 40, ({ commitment }) => commitment?.basis ?? ''],
    [said('开始（第几个工作日后）', 'Starts after working day'), 14, ({ schedule }) => schedule.start],
    [said('办结（第几个工作日）', 'Done on working day'), 14, ({ schedule }) => schedule.end],
    [
      said('要等哪些事项', 'Waits for'),
      32,
      ({ schedule }) => list(schedule.after.map((code) => matterName(guide, code, say))),
    ],
    [said('步骤', 'Steps'), 30, ({ conduct }) => conduct.steps.map(say).join(' → ')],
    [said('收费（元）', 'Fee (yuan)'), 12, ({ fee }) => fee?.amount ?? ''],
    [said('结果', 'Result'), 30, ({ result }) => result.name],
    [said('依据', 'Legal basis'), 48, lawText],
  ])

const fields = (guide: Guide, say: Say): Sheet =>
  table(say, said('一张表', 'The one form'), guide.form, [
    [said('序号', 'No.'), 8, (_, index) => index + 1],
    [said('栏目', 'Field'), 40, ({ name }) => say(name)],
    [said('自动填好，来自', 'Filled in from'), 40, ({ prefillFrom }) => say(prefillFrom)],
  ])

/** G16 The guide as the sheets of a workbook: every fact of the guide in a cell of its own, numbers as numbers. */
export const guideSheets = (guide: Guide, language: Language, address: SheetAddress): Sheet[] => {
  const say = tellerOf(language)
  return [basics, figures, materials, notNeeded, process, fields].map((sheet) => sheet(guide, say, address))
}
