import { type Context, chinaDay, type Language, ok, type Result, refuse } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import type { CatalogueService } from '#modules/catalogue'
import { createScenarios } from '#modules/guide'
import type { Workbooks } from '#modules/lists'
import { createBoundedCache } from '#platform/bounded-cache'
import { excelType, type FileOut } from '#platform/file-route'
import type { Typesetter } from '#platform/typeset'
import { blankData } from './blank-data.ts'
import { failTable } from './problems.ts'
import { createTableReader, templateOf } from './read-table.ts'
import { signData } from './sign-data.ts'

type Parts = {
  readonly catalogue: CatalogueService
  readonly casework: Pick<CaseworkService, 'toSign' | 'form'>
  readonly tables: Pick<Workbooks, 'read' | 'template'>
  readonly typesetter: Typesetter
  readonly cache: FormCache
  readonly division: string
  /** A text with the names of the accounts in it (KE8). */
  readonly withNames: (text: string) => Promise<string>
}
type Paper = { readonly name: string; readonly bytes: Buffer }
export type AskedBlank = {
  readonly thing: string
  readonly query: Readonly<Record<string, string>>
  readonly language: Language
  readonly origin: string
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}

const cacheBytes = 24 * 1024 * 1024

/** Blank forms made before, of all divisions together; what is filled in is never kept. */
export const createFormCache = () => createBoundedCache<Buffer>(cacheBytes)
export type FormCache = ReturnType<typeof createFormCache>

/** F63 Sheets of a list: read to be looked at, and an empty one to fill in. */
const sheetsOf = (casework: Parts['casework'], tables: Parts['tables']) => ({
  readTable: createTableReader(tables),
  template: async (
    caseId: string,
    element: string,
    language: Language,
    context: Context,
  ): Promise<Result<FileOut>> => {
    const form = await casework.form(caseId, context)
    if (!form.ok) return form
    const fields = form.value.sections.flatMap((section) => section.fields)
    const field = fields.find((one) => one.element === element)
    if (!field?.list) return refuse(failTable('table_list_unknown'))
    const sheet = templateOf({ ...field, list: field.list }, language)
    const made = await tables.template(sheet)
    return made.ok
      ? ok({ fileName: `${sheet.name}.xlsx`, mediaType: excelType, content: Buffer.from(made.value) })
      : made
  },
})

/** The one form as a document (R06): blank for anybody, filled in for signing for whoever it is of and their counter. */
export const createForm = ({
  catalogue,
  casework,
  typesetter,
  tables,
  cache,
  division,
  withNames,
}: Parts) => {
  const scenarioOf = createScenarios(catalogue)
  const set = async (template: string, data: unknown, day: string): Promise<Result<Buffer>> => {
    const made = await typesetter.set({ template: `modules/form/${template}`, data, day })
    return made.ok ? ok(made.value.pdf) : made
  }
  return {
    /** Made once for a version, scenario and day, and kept for the next who asks. */
    blank: async ({ thing: code, query, language, origin, day }: AskedBlank): Promise<Result<Paper>> => {
      const found = await scenarioOf(code, query)
      if (!found.ok) return found
      const { thing, catalogue: facts, version, answers, query: asked } = found.value
      const page = asked ? 'plan' : 'questions'
      const address = `${origin}/things/${encodeURIComponent(thing.code)}/${page}${asked ? `?${asked}` : ''}`
      const key = [division, language, version, code, asked, day, origin].join('\n')
      const bytes = await cache.get(key, () =>
        set('one-form.typ', blankData(facts, thing, answers, { language, address, version, day }), day),
      )
      return bytes.ok ? ok({ bytes: bytes.value, name: thing.name }) : bytes
    },
    /** C47 The case is opened by the one door, which notes the look. */
    toSign: async (
      caseId: string,
      language: Language,
      origin: string,
      context: Context,
    ): Promise<Result<Paper>> => {
      const read = await casework.toSign(caseId, context)
      if (!read.ok) return read
      const { handledFor } = read.value.view
      const view = { ...read.value.view, handledFor: handledFor && (await withNames(handledFor)) }
      const facts = await catalogue.ofVersion(read.value.view.catalogueVersion)
      const day = chinaDay(context.now)
      const bytes = await set(
        'to-sign.typ',
        signData({ ...read.value, view }, facts, { language, origin, day }),
        day,
      )
      return bytes.ok ? ok({ bytes: bytes.value, name: read.value.view.thing.name }) : bytes
    },
    ...sheetsOf(casework, tables),
  }
}
export type FormService = ReturnType<typeof createForm>
