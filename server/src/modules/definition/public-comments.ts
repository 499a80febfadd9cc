import { checkAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { commentRows } from '#engine/definition'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { planView } from '#modules/catalogue'
import type { PlanView } from '../catalogue/schemas.ts'
import type { OpenDraft, OpenDraftSummary } from './comment-schemas.ts'
import { createChanges, openDraftView, type Shown, shownDraft } from './open-draft-view.ts'
import { failRow } from './problems.ts'
import type { DefinitionParts } from './service-parts.ts'
import { actOn, openVersion } from './versions.ts'

type Comment = { readonly row: string; readonly text: string; readonly name: string }

const today = ({ now }: Context): string => chinaDay(now)

const openDrafts = async ({ store }: DefinitionParts): Promise<OpenDraftSummary[]> =>
  (await store.versions.list())
    .filter(({ state }) => state.status === 'comment')
    .map(({ state }) => ({
      versionId: state.versionId,
      thing: state.thing,
      number: state.number,
      name: state.draft.name,
      nameEn: state.draft.name_en || state.draft.name,
      until: state.commentUntil ?? '',
      comments: state.remarks.filter(({ kind }) => kind === 'public').length,
    }))

/** R03 Lists are shown for comment before they are published: anyone may read the draft and say something, without an account. */
export const createPublicComments = (parts: DefinitionParts) => {
  const changesOf = createChanges(parts)
  const shown = async (versionId: string): Promise<Result<Shown>> => {
    const row = await openVersion(parts, versionId)
    return row.ok ? ok({ state: row.value.state, document: await parts.library() }) : row
  }
  const openDraft = async (versionId: string, context: Context): Promise<Result<OpenDraft>> => {
    const draft = await shown(versionId)
    if (!draft.ok) return draft
    const composed = shownDraft(draft.value)
    if (!composed.ok) return composed
    const changes = changesOf(draft.value, composed.value)
    return ok(openDraftView(draft.value, composed.value, changes, today(context)))
  }
  return {
    listOpenDrafts: async (): Promise<Result<{ drafts: OpenDraftSummary[] }>> =>
      ok({ drafts: await openDrafts(parts) }),
    openDraft,
    planOpenDraft: async (
      versionId: string,
      given: Readonly<Record<string, unknown>>,
      context: Context,
    ): Promise<Result<PlanView>> => {
      const draft = await shown(versionId)
      const composed = draft.ok ? shownDraft(draft.value) : draft
      if (!composed.ok) return composed
      const { catalogue, thing } = composed.value
      const answers = checkAnswers(thing, given)
      if (!answers.ok) return answers
      return ok(planView(catalogue, thing, plan(catalogue, thing, answers.value), today(context)))
    },
    comment: async (versionId: string, body: Comment, context: Context): Promise<Result<OpenDraft>> => {
      const draft = await shown(versionId)
      if (!draft.ok) return draft
      if (
        body.row &&
        !commentRows(draft.value.document, draft.value.state.draft).some(({ row }) => row === body.row)
      )
        return refuse(failRow('version_row_unknown', { row: body.row }, 'row'))
      const done = await actOn(parts, versionId, { type: 'comment', ...body }, context)
      return done.ok ? openDraft(versionId, context) : done
    },
  }
}
