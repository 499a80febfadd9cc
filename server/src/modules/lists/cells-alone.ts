import { posix } from 'node:path'
import { cellsAlone } from './trim-sheet.ts'

type Parts = ReadonlyMap<string, Buffer>
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}=(["'])(.*?)\\1`).exec(element)?.[2]
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? []

/** Formats of the office programs themselves that show a day; their Chinese editions have 27 to 36 and 50 to 58. */
const ownDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** Whether a format shows a day: texts, colours and places in it are no letters of a day. */
const showsDay = (code: string): boolean =>
  /[yd]/i.test(
    code
      .replace(/&quot;/g, '"')
      .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
      .replace(/general/gi, ''),
  )

/** The styles as far as they say which numbers are days. */
const dayStyles = (xml: string): string => {
  const codes = new Map(
    elements(xml, 'numFmt').map((format) => [
      attribute(format, 'numFmtId'),
      attribute(format, 'formatCode') ?? '',
    ]),
  )
  const isDay = (id: string): boolean => {
    const code = codes.get(id)
    return code === undefined ? ownDays.has(Number(id)) : showsDay(code)
  }
  const cells = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  const formats = elements(cells, 'xf').map((xf) => (isDay(attribute(xf, 'numFmtId') ?? '0') ? 14 : 0))
  const xfs = (formats.length ? formats : [0]).map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`,
  )
  return `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
}

const relationships = (targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What a part names another by, as a path in the package: relative to itself, or from the root. */
const pathFrom = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)

/** Where the workbook stands in the package: where its first relations say, else at the usual place. */
export const workbookOf = (parts: Parts): string | undefined => {
  const [first] = elements(parts.get('_rels/.rels')?.toString('utf8') ?? '', 'Relationship').filter(
    (relation) => attribute(relation, 'Type')?.endsWith('/officeDocument'),
  )
  const said = first && pathFrom('', attribute(first, 'Target') ?? '')
  return [said, 'xl/workbook.xml'].find((path) => path && /workbook[^/]*\.xml$/.test(path) && parts.has(path))
}

/** Names of parts by what they are to the workbook, and sheets by their relation. */
const relationsOf = (parts: Parts, workbook: string) => {
  const xml = parts.get(pathFrom(workbook, `_rels/${posix.basename(workbook)}.rels`))?.toString('utf8') ?? ''
  const all = elements(xml, 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id') ?? '',
    kind: posix.basename(attribute(relation, 'Type') ?? ''),
    path: pathFrom(workbook, attribute(relation, 'Target') ?? ''),
  }))
  return { all, one: (kind: string) => all.find((relation) => relation.kind === kind)?.path ?? '' }
}

/**
 * The workbook with its cells alone, under the usual names: whatever tables, comments, drawings, styles and names other programs put
 * beside them, and wherever, cannot make it unreadable. For reading only; what goes back to people keeps all it had.
 */
export const cellsAloneOf = (parts: Parts, workbook: string): Map<string, Buffer> => {
  const book = parts.get(workbook)?.toString('utf8') ?? ''
  const { all, one } = relationsOf(parts, workbook)
  const files = new Map<string, string>()
  const targets: [string, string, string][] = [['rIdStyles', 'styles', 'styles.xml']]
  const sheets = elements(book, 'sheet').flatMap((sheet, index) => {
    const relation = all.find(({ id }) => id === /\s\w+:id=(["'])(.*?)\1/.exec(sheet)?.[2])
    const content = relation?.kind === 'worksheet' ? parts.get(relation.path) : undefined
    if (!content) return []
    const [id, state] = [`rId${index + 1}`, attribute(sheet, 'state')]
    files.set(`xl/worksheets/sheet${index + 1}.xml`, cellsAlone(content.toString('utf8')))
    targets.push([id, 'worksheet', `worksheets/sheet${index + 1}.xml`])
    return [
      `<sheet name="${attribute(sheet, 'name') ?? ''}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="${id}"/>`,
    ]
  })
  const strings = parts.get(one('sharedStrings'))
  if (strings) {
    files.set('xl/sharedStrings.xml', strings.toString('utf8'))
    targets.push(['rIdStrings', 'sharedStrings', 'sharedStrings.xml'])
  }
  const from1904 = /\bdate1904=(["'])(1|true|on)\1/i.test(book)
  files.set('xl/styles.xml', dayStyles(parts.get(one('styles'))?.toString('utf8') ?? ''))
  files.set(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
  )
  files.set('xl/_rels/workbook.xml.rels', relationships(targets))
  files.set('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]))
  return new Map([...files].map(([name, text]) => [name, Buffer.from(text, 'utf8')]))
}
