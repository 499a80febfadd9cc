import { type LibraryDocument, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import {
  commentRows,
  compareVersions,
  draftCatalogue,
  failDefinition,
  leadBecause,
  toDraft,
  type VersionState,
} from '#engine/definition'
import { ok, type Result, refuse } from '#engine/kernel'
import { departmentName, planView, questionViews } from '#modules/catalogue'
import { changesSaid } from './changes-said.ts'
import type { OpenDraft } from './comment-schemas.ts'
import type { DefinitionParts } from './service-parts.ts'

export type Shown = { readonly state: VersionState; readonly document: LibraryDocument }
type Composed = NonNullable<ReturnType<typeof draftCatalogue>>

/** The draft as a one thing of the library, while it is open for comment. */
export const shownDraft = ({ state, document }: Shown): Result<Composed> => {
  const composed = state.status === 'comment' && draftCatalogue(document, state.draft)
  return composed ? ok(composed) : refuse(failDefinition('not_open_for_comment'))
}

const changesOf = (
  parts: DefinitionParts,
  { state, document }: Shown,
  after: Composed,
): OpenDraft['changes'] => {
  const found = parts.catalogue.find(state.thing)
  if (!found.ok) return null
  const before = { catalogue: parts.catalogue.standing(state.thing).catalogue, thing: found.value }
  return changesSaid(compareVersions(before, after), document, [state.draft, toDraft(found.value)])
}

/**
 * A comparison walks every scenario, and anyone may ask for it: it is made once for each state of the draft and of the library.
 */
export const createChanges = (parts: DefinitionParts) => {
  const known = new Map<string, { document: LibraryDocument; draft: string; changes: OpenDraft['changes'] }>()
  return (shown: Shown, composed: Composed): OpenDraft['changes'] => {
    const { versionId, draft } = shown.state
    const [text, made] = [JSON.stringify(draft), known.get(versionId)]
    if (made && made.document === shown.document && made.draft === text) return made.changes
    const changes = changesOf(parts, shown, composed)
    known.set(versionId, { document: shown.document, draft: text, changes })
    return changes
  }
}

export const commentsOf = ({ remarks }: VersionState, rows: OpenDraft['rows']): OpenDraft['comments'] =>
  remarks
    .filter(({ kind }) => kind === 'public')
    .map(({ name, row, text, at, answer }) => {
      const known = rows.find((one) => one.row === row)
      return {
        name,
        row,
        rowName: { name: known?.name ?? row, nameEn: known?.nameEn ?? row },
        text,
        at,
        answer: answer ? { text: answer.text, taken: answer.taken, at: answer.at } : null,
      }
    })

/** The draft as people would read it once it is published, and what was said about it. */
export const openDraftView = (
  shown: Shown,
  { catalogue, thing }: Composed,
  changes: OpenDraft['changes'],
  today: string,
): OpenDraft => {
  const { state, document } = shown
  const rows = commentRows(document, state.draft)
  return {
    versionId: state.versionId,
    thing: state.thing,
    number: state.number,
    name: thing.name,
    nameEn: thing.name_en || thing.name,
    lead: departmentName(catalogue, thing.lead_department),
    leadReason: thing.lead_reason ? leadBecause[thing.lead_reason] : { zh: '', en: '' },
    until: state.commentUntil ?? '',
    questions: questionViews(catalogue, thing),
    plan: planView(catalogue, thing, plan(catalogue, thing, sampleAnswers(thing)), today),
    rows,
    changes,
    comments: commentsOf(state, rows),
  }
}
