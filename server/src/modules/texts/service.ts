import type { Catalogue } from '#engine/catalogue'
import type { CaseText as Drawn, CaseRoster as Roster } from '#engine/exchange'
import { isEmptyRow, longestParagraph } from '#engine/form'
import { type Context, chinaDay, ok, type Result, refuse, sentence } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { departmentName, named } from '#modules/catalogue'
import type { Typesetter } from '#platform/typeset'
import { failTexts } from './problems.ts'
import { rosterData } from './roster-data.ts'
import type { CaseRoster, CaseText } from './schemas.ts'
import { textData } from './text-data.ts'

type Parts = {
  readonly casework: Pick<CaseworkService, 'texts'>
  readonly typesetter: Typesetter
}

const both = <T extends { readonly zh: string; readonly en: string }>({ zh, en }: T) => ({ zh, en })

const departmentsOf = (catalogue: Catalogue, matters: readonly string[]) =>
  [...new Set(matters.flatMap((code) => catalogue.matter.get(code)?.department ?? []))].map((id) =>
    departmentName(catalogue, id),
  )

const textView = (catalogue: Catalogue, { material, text, askedBy, work, drawn }: Drawn): CaseText => ({
  material,
  ...named(catalogue.material.get(material), material),
  title: { zh: text.title, en: text.title_en ?? text.title },
  askedBy: departmentsOf(catalogue, askedBy),
  used: work.used,
  open: drawn.open.map(both),
  decisions: text.decided.map(({ by, on, basis, verified }) => ({
    by,
    on,
    basis,
    isRead: verified === 'sourced',
  })),
  longest: longestParagraph,
  blanks: drawn.blanks.map(({ name, ask, options, from, fault, ...blank }) => ({
    ...blank,
    name: both(name),
    ask: both(ask),
    options: options.map(({ value, said }) => ({ value, said: both(said) })),
    from: from && both(from),
    fault: fault && { zh: sentence(fault, 'zh'), en: sentence(fault, 'en') },
  })),
  paragraphs: drawn.paragraphs.map(({ figure, ...paragraph }) => ({
    ...paragraph,
    figure: figure && {
      ...figure,
      boxes: [...figure.boxes],
      lines: [...figure.lines],
      labels: [...figure.labels],
    },
  })),
})

const rosterView = (
  catalogue: Catalogue,
  { material, element, askedBy, rows, unit }: Roster,
): CaseRoster => ({
  material,
  ...named(catalogue.material.get(material), material),
  ...{ element, unit, complete: rows.closed },
  askedBy: departmentsOf(catalogue, askedBy),
  rows: rows.rows.filter((row) => !isEmptyRow(row)).length,
})

type Paper = { readonly name: string; readonly bytes: Buffer }

/** F50 F62 Papers that are drawn up from a model text: to read and change, and as they are handed in. */
export const createTexts = ({ casework, typesetter }: Parts) => ({
  list: async (caseId: string, context: Context) => {
    const read = await casework.texts(caseId, context)
    if (!read.ok) return read
    const { state, catalogue, mayEdit, texts, rosters } = read.value
    return ok({
      caseId,
      revision: state.formRevision,
      mayEdit,
      texts: texts.map((text) => textView(catalogue, text)),
      rosters: rosters.map((roster) => rosterView(catalogue, roster)),
    })
  },
  paper: async (caseId: string, material: string, day: string, context: Context): Promise<Result<Paper>> => {
    const read = await casework.texts(caseId, context)
    if (!read.ok) return read
    const { state, texts } = read.value
    const found = texts.find((text) => text.material === material)
    if (!found) return refuse(failTexts('text_missing'))
    const handedIn = state.submittedAt && chinaDay(state.submittedAt)
    const data = textData(found, { queryCode: state.queryCode, handedIn, day })
    const made = await typesetter.set({ template: 'modules/texts/text.typ', data, day })
    return made.ok ? ok({ name: found.text.title, bytes: made.value.pdf }) : made
  },
  roster: async (caseId: string, material: string, day: string, context: Context): Promise<Result<Paper>> => {
    const read = await casework.texts(caseId, context)
    if (!read.ok) return read
    const { state, catalogue, rosters } = read.value
    const found = rosters.find((roster) => roster.material === material)
    if (!found) return refuse(failTexts('text_missing'))
    const { name } = named(catalogue.material.get(material), material)
    const handedIn = state.submittedAt && chinaDay(state.submittedAt)
    const data = rosterData(found, { title: name, queryCode: state.queryCode, handedIn, day })
    const made = await typesetter.set({ template: 'modules/texts/roster.typ', data, day })
    return made.ok ? ok({ name, bytes: made.value.pdf }) : made
  },
})
export type TextsService = ReturnType<typeof createTexts>
