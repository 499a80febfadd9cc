import ExcelJS from '@protobi/exceljs'

/** A department's own list as clerks keep it: a title, headings in two rows with merged groups, one block a matter. */
const columns = [
  ['序号'],
  ['权力编码'],
  ['审批事项名称'],
  ['权力类型'],
  ['法律依据'],
  ['办理时限', '法定'],
  ['办理时限', '承诺'],
  ['收费标准'],
  ['收费文件'],
  ['跑腿次数'],
  ['前置审批'],
  ['申请材料', '名称'],
  ['申请材料', '形式'],
  ['申请材料', '份数'],
  ['申请材料', '是否容缺'],
  ['启用日期'],
  ['审批结果'],
] as const
const letters = {
  code: 'B',
  name: 'C',
  type: 'D',
  law: 'E',
  statutory: 'F',
  promised: 'G',
  fee: 'H',
  basis: 'I',
  visits: 'J',
  before: 'K',
  material: 'L',
  form: 'M',
  copies: 'N',
  deferrable: 'O',
  date: 'P',
  result: 'Q',
} as const
type ListColumnName = keyof typeof letters
/** A value put where it does not belong, and the code it has to be told with. `row` counts the rows of the matter. */
export type Mistake = {
  readonly matter: number
  readonly column: ListColumnName
  readonly row?: number
  readonly value: ExcelJS.CellValue
  readonly code: string
}

const cycle = <T>(values: readonly T[], index: number): T => values[index % values.length]!
const dates: readonly ExcelJS.CellValue[] = [
  new Date(Date.UTC(2017, 2, 1)),
  '2017年3月1日',
  '2017.3.1',
  '2017/3/1',
  42795,
  '２０１７－０３－０１',
]
const limits: readonly ExcelJS.CellValue[] = [20, '20个工作日', '二十日', '２０', '20日内']
const laws = [
  '《食品安全法》第三十五条',
  '1.《行政许可法》第十二条；\n2.《药品管理法》（主席令第45号）第十四条',
]

const ownValues = (index: number): Partial<Record<ListColumnName, ExcelJS.CellValue>> => ({
  name:
    index % 3
      ? `审批事项第${index + 1}号`
      : { richText: [{ text: '审批事项' }, { text: `第${index + 1}号`, font: { bold: true } }] },
  type: cycle(['行政许可', '备案', '许可'], index),
  law: cycle(laws, index),
  statutory: cycle(limits, index),
  promised: index % 2 ? 10 : { formula: `F${index}/2`, result: 10 },
  fee: cycle([0, '不收费', '12.5元'], index),
  basis: index % 3 === 2 ? '发改价格〔2016〕2559号' : '无',
  visits: cycle([1, '最多1次', '零'], index),
  before: index > 0 && index % 4 === 0 ? '审批事项第1号' : '',
  date: cycle(dates, index),
  result: { text: `第${index + 1}号批准证书`, hyperlink: 'http://example.invalid/' },
})

const rowValues = (index: number, row: number): Partial<Record<ListColumnName, ExcelJS.CellValue>> => ({
  material:
    cycle(['申请书', '身份证（复印件）', '经营场所证明', '法定代表人身份证明', '承诺书'], row) +
    (row > 4 ? row : ''),
  form: cycle(['原件', '复印件', '电子版'], index + row),
  copies: cycle([1, '2份', '一式两份'], index + row),
  deferrable: cycle(['否', '√', ''], index + row),
})

export type CityList = {
  readonly bytes: Buffer
  /** Where each mistake stands: sheet, cell, code. */
  readonly expected: readonly string[]
}
type Shape = { readonly matters: number; readonly rowsEach: number; readonly mistakes?: readonly Mistake[] }

const addHeadings = (sheet: ExcelJS.Worksheet): void => {
  sheet.getCell('A1').value = '市场监督管理局行政权力清单（2017年版）'
  sheet.mergeCells('A1:Q1')
  sheet.getCell('A2').value = '填报单位（盖章）'
  for (const [index, [head, part]] of columns.entries()) {
    sheet.getCell(3, index + 1).value = head
    if (part) sheet.getCell(4, index + 1).value = part
    else sheet.mergeCells(3, index + 1, 4, index + 1)
  }
  sheet.mergeCells('F3:G3')
  sheet.mergeCells('L3:O3')
}

const fillMatter = (sheet: ExcelJS.Worksheet, index: number, start: number, rowsEach: number): void => {
  for (const [column, value] of Object.entries(ownValues(index)))
    sheet.getCell(`${letters[column as ListColumnName]}${start}`).value = value === '' ? null : value
  for (let row = 0; row < rowsEach; row += 1)
    for (const [column, value] of Object.entries(rowValues(index, row)))
      sheet.getCell(`${letters[column as ListColumnName]}${start + row}`).value = value
  // Half of the clerks merge, the other half write the first row only.
  if (index % 2 === 0 && rowsEach > 1)
    for (const letter of 'ABCDEFGHIJKPQ')
      sheet.mergeCells(`${letter}${start}:${letter}${start + rowsEach - 1}`)
}

/** Builds the workbook, two sheets of matters beside a cover and a hidden draft; nothing of it stands in git. */
export const cityList = async ({ matters, rowsEach, mistakes = [] }: Shape): Promise<CityList> => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('封面').getCell('B2').value = '慈溪市部门权力清单'
  const sheets = ['行政许可', '备案及其他'].map((name) => workbook.addWorksheet(name))
  const hidden = workbook.addWorksheet('旧稿', { state: 'hidden' })
  hidden.addRow(['事项名称', '法定时限'])
  hidden.addRow(['已废止的事项', '很久'])
  for (const sheet of sheets) addHeadings(sheet)
  const half = Math.ceil(matters / 2)
  const placeOf = (matter: number) => ({
    sheet: sheets[matter < half ? 0 : 1]!,
    start: 5 + (matter % half) * rowsEach,
  })
  for (let matter = 0; matter < matters; matter += 1) {
    const { sheet, start } = placeOf(matter)
    fillMatter(sheet, matter, start, rowsEach)
  }
  sheets[0]!.getCell(`A${5 + half * rowsEach}`).value = '填表人：张三'
  // A filter left on.
  sheets[0]!.getRow(6).hidden = true
  const expected = mistakes.map(({ matter, column, row = 0, value, code }) => {
    const { sheet, start } = placeOf(matter)
    const address = `${letters[column]}${start + row}`
    sheet.getCell(address).value = value
    return `${sheet.name} ${address} ${code}`
  })
  return { bytes: Buffer.from((await workbook.xlsx.writeBuffer()) as never), expected }
}

const error = (code: string): ExcelJS.CellValue => ({ formula: 'A1', result: { error: code } as never })

/** Forty mistakes of fourteen kinds, each in a matter of its own. */
export const fortyMistakes: readonly Mistake[] = [
  ...['3个月', '60自然日', '一周', '两年'].map(
    (value) => ['statutory', value, 'list_calendar_days'] as const,
  ),
  ...(['若干', '见文件'] as const).map((value) => ['statutory', value, 'list_not_a_number'] as const),
  ['visits', '多次', 'list_not_a_number'] as const,
  ...['行政处罚', '其它职权类'].map((value) => ['type', value, 'list_unknown_word'] as const),
  ...['传真件', '口头'].map((value) => ['form', value, 'list_unknown_word'] as const),
  ...['2017年2月30日', '2017-13-01', '2017.4.31'].map(
    (value) => ['date', value, 'list_date_impossible'] as const,
  ),
  ...['去年三月', '3月1日', '2017年春'].map((value) => ['date', value, 'list_date_unreadable'] as const),
  ...[0, '若干', 1.5].map((value) => ['copies', value, 'list_copies'] as const),
  ...['《食品安全法》', '药品管理条例', '《行政许可法》（主席令第7号）'].map(
    (value) => ['law', value, 'list_law_without_article'] as const,
  ),
  ...[45, '六十日', '３０'].map((value) => ['promised', value, 'list_promise_too_long'] as const),
  ...['#REF!', '#DIV/0!', '#NAME?'].map(
    (value) => ['statutory', error(value), 'list_formula_error'] as const,
  ),
  ...['营业执照核发', 'scjgj-没有', '下一个事项'].map(
    (value) => ['before', value, 'list_unknown_prerequisite'] as const,
  ),
  ...[null, '', '  '].map((value) => ['material', value, 'list_material_name_missing'] as const),
  ...['申请书', '申请书', ' 申请书 '].map((value) => ['material', value, 'list_row_twice'] as const),
  ['name', '审批事项第1号', 'list_matter_twice'] as const,
  ['code', '3302 82', 'list_code_unreadable'] as const,
].map(([column, value, code], index) => ({
  matter: index + 1,
  column,
  value,
  code,
  ...(column === 'material' || column === 'form' || column === 'copies' ? { row: 1 } : {}),
}))
