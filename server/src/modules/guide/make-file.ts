import { type Answers, sampleAnswers } from '#engine/catalogue'
import { type Guide, guideSheets, type SheetAddress, toBpmn, toCpsvAp, toSvg } from '#engine/guide'
import { type Language, ok, type Result } from '#engine/kernel'
import { workbookOf } from '#platform/spreadsheet'
import type { Typesetter } from '#platform/typeset'
import { paperOf } from './paper.ts'
import type { Published } from './published.ts'

export type FileKind = 'pdf' | 'xlsx' | 'svg' | 'bpmn' | 'whole' | 'jsonld' | 'json'

type Making = Published & {
  readonly guide: Guide
  readonly answers: Answers | undefined
  /** The answers as an address, for the QR code. */
  readonly query: string
  readonly language: Language
  readonly origin: string
  readonly day: string
  readonly division: string
  readonly typesetter: Typesetter
}
type Maker = (making: Making) => Promise<Result<Buffer>>

const text = (content: string): Result<Buffer> => ok(Buffer.from(content, 'utf8'))
const answersOf = ({ thing, answers }: Making): Answers => answers ?? sampleAnswers(thing)

/** The web page of the same scenario. */
const addressOf = ({ origin, thing, query }: Making): string =>
  `${origin}/things/${encodeURIComponent(thing.code)}/guide${query ? `?${query}` : ''}`

/** The blank form or sample of a paper, of this very version. */
const sheetAddressOf =
  ({ origin, thing, language, version }: Making): SheetAddress =>
  (material, kind) => {
    const path = `${origin}/api/things/${encodeURIComponent(thing.code)}/papers/${encodeURIComponent(material)}`
    return `${path}/${kind}${language === 'en' ? '.en' : ''}.pdf?version=${encodeURIComponent(version)}`
  }

const pdf: Maker = async (making) => {
  const { catalogue, thing, guide, language, day, typesetter } = making
  const picture = toSvg(catalogue, thing, answersOf(making), { language })
  const data = paperOf(guide, {
    language,
    day,
    picture,
    address: addressOf(making),
    sheet: sheetAddressOf(making),
  })
  const set = await typesetter.set({ template: 'modules/guide/guide.typ', data, day })
  return set.ok ? ok(set.value.pdf) : set
}

/** How each file is made from the same guide. */
export const makeFile: Readonly<Record<FileKind, Maker>> = {
  pdf,
  xlsx: async (making) => {
    const { guide, language, day } = making
    const sheets = guideSheets(guide, language, sheetAddressOf(making))
    return ok(await workbookOf(guide.identity.name.zh, sheets, `${day}T00:00:00+08:00`))
  },
  svg: async (making) =>
    text(toSvg(making.catalogue, making.thing, answersOf(making), { language: making.language })),
  bpmn: async (making) => text(toBpmn(making.catalogue, making.thing, answersOf(making))),
  whole: async ({ catalogue, thing }) => text(toBpmn(catalogue, thing, 'all')),
  jsonld: async ({ catalogue, thing, version, publishedAt, origin, division }) => {
    const published = { version, ...(publishedAt && { publishedAt }) }
    const options = { base: `${origin}/id/`, division: { code: division }, ...published }
    return text(`${JSON.stringify(toCpsvAp(catalogue, thing, options), null, 2)}\n`)
  },
  json: async ({ guide }) => text(`${JSON.stringify(guide, null, 2)}\n`),
}
