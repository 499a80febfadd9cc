import type { Catalogue } from '#engine/catalogue'
import type { CaseText as Drawn } from '#engine/exchange'
import { longestParagraph } from '#engine/form'
import { type Context, chinaDay, ok, type Result, refuse, sentence } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { departmentName, named } from '#modules/catalogue'
import type { Typesetter } from '#platform/typeset'
import { failTexts } from './problems.ts'
import type { CaseText } from './schemas.ts'
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

/** F50 Papers that are drawn up from a model text: to read and change, and as they are handed in. */
export const createTexts = ({ casework, typesetter }: Parts) => ({
  list: async (caseId: string, context: Context) => {
    const read = await casework.texts(caseId, context)
    if (!read.ok) return read
    const { state, catalogue, mayEdit, texts } = read.value
    return ok({
      caseId,
      revision: state.formRevision,
      mayEdit,
      texts: texts.map((text) => textView(catalogue, text)),
    })
  },
  paper: async (
    caseId: string,
    material: string,
    day: string,
    context: Context,
  ): Promise<Result<{ name: string; bytes: Buffer }>> => {
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
})
export type TextsService = ReturnType<typeof createTexts>
