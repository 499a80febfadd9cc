import type { LibraryDocument } from '#engine/catalogue'
import {
  changedBase,
  failDefinition,
  finalStatuses,
  previewDraft,
  type VersionState,
} from '#engine/definition'
import { type Problem, sentence } from '#engine/kernel'
import type { DraftFault } from './library-of.ts'
import type { DefinitionParts } from './service-parts.ts'

const warning = (row: string, zh: Problem, en: Problem): DraftFault => ({
  row,
  place: row,
  kind: 'draft',
  severity: 'warning',
  code: zh.code,
  zh: sentence(zh, 'zh'),
  en: sentence(en, 'en'),
})

/** V18 What became public since an open version was begun, by an import of a folder, and would be undone by its publication. */
export const baseFaults = async (
  { catalogue }: Pick<DefinitionParts, 'catalogue'>,
  document: LibraryDocument,
  state: VersionState,
): Promise<DraftFault[]> => {
  const now = catalogue.standing(state.thing)
  const thing = now.catalogue.thing.get(state.thing)
  if (finalStatuses.includes(state.status) || !thing || state.basedOn === now.version) return []
  const before = state.basedOn === null ? undefined : await catalogue.ofVersion(state.basedOn)
  const begun = before?.thing.get(state.thing)
  if (!before || !begun) {
    const problem = failDefinition('published_meanwhile')
    return [warning('', problem, problem)]
  }
  const published = { catalogue: now.catalogue, thing }
  return changedBase({ catalogue: before, thing: begun }, published, previewDraft(document, state.draft)).map(
    ({ row, change: { where, was, is } }) => {
      const said = (language: 'zh' | 'en') =>
        failDefinition('based_on_changed', {
          where: where[language],
          was: was[language] || '—',
          is: is[language] || '—',
        })
      return warning(row, said('zh'), said('en'))
    },
  )
}
