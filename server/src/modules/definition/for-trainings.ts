import {
  decideVersion,
  evolveVersion,
  mayRemarkOn,
  remarkRows,
  type VersionEvent,
  type VersionState,
} from '#engine/definition'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { writeOf } from './keep-version.ts'
import { libraryOf } from './library-of.ts'
import { failRow } from './problems.ts'
import type { DefinitionParts } from './service-parts.ts'
import type { VersionItem } from './store.ts'
import { openVersion } from './versions.ts'

export type TrainingRemark = {
  readonly remark: string
  readonly row: string
  readonly text: string
  readonly department: string
  readonly name: string
}
type Named = { readonly name: string; readonly nameEn: string }
/** A version a question was asked about: where it stands, what it says row by row, and everything that happened to it. */
export type Asked = {
  readonly state: VersionState
  readonly events: readonly VersionEvent[]
  readonly rowName: (row: string) => Named
}

/** What the trainings need of versions. Nothing here is written: the caller writes the item with its own, or not at all. */
export const createForTrainings = (parts: DefinitionParts) => ({
  /** TR4 The write that puts a question on its row; guarded by the state it was decided on, like every other. */
  prepareRemark: async (
    versionId: string,
    remark: TrainingRemark,
    context: Context,
  ): Promise<Result<VersionItem>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    const { state, version } = row.value
    const document = await parts.library()
    if (!mayRemarkOn(document, state.draft, remark.row))
      return refuse(failRow('version_row_unknown', { row: remark.row }, 'row'))
    const library = libraryOf(document, parts.newId)
    const decided = decideVersion(state, { type: 'training_remark', ...remark }, context, library)
    if (!decided.ok) return decided
    const after = evolveVersion(state, decided.value)
    return ok({ now: context.now, versions: [writeOf(after, decided.value, version)], audit: [] })
  },
  asked: async (versionId: string): Promise<Result<Asked>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    const { state } = row.value
    const document = await parts.library()
    const named = new Map<string, Named>(remarkRows(document, state.draft).map((one) => [one.row, one]))
    return ok({
      state,
      events: await parts.store.versions.events(versionId),
      rowName: (path: string): Named => {
        const { name = path, nameEn = path } = named.get(path) ?? {}
        return { name, nameEn }
      },
    })
  },
})
