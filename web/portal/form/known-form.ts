import { createContext, useContext } from 'react'
import { sameAsOffers, sameAsTold } from '#engine/form'
import type { FormView } from '../../../contract/client.ts'
import type { Draft } from './use-draft.ts'

type Sections = FormView['sections']

/** What stands in the whole form, for a field that offers what was said elsewhere. */
export type KnownForm = {
  readonly caseId: string
  readonly sections: Sections
  readonly values: Readonly<Record<string, string>>
  readonly offers: ReturnType<typeof sameAsOffers>
  readonly told: ReturnType<typeof sameAsTold>
  readonly type: (element: string, value: string) => void
}

const nothing: KnownForm = {
  caseId: '',
  sections: [],
  values: {},
  offers: new Map(),
  told: new Map(),
  type: () => {},
}
const Known = createContext<KnownForm>(nothing)
export const KnownFormProvider = Known.Provider
export const useKnownForm = (): KnownForm => useContext(Known)

export const knownForm = (
  caseId: string,
  { sections }: Pick<FormView, 'sections'>,
  draft: Draft,
): KnownForm => {
  const fields = sections.flatMap((section) => section.fields)
  const values = Object.fromEntries(
    fields.map(({ element, value }) => [element, draft.typed[element] ?? value]),
  )
  return {
    ...{ caseId, sections, values, type: draft.type },
    offers: sameAsOffers(sections, values),
    told: sameAsTold(sections, values),
  }
}
