import { checkAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { commentRows } from '#engine/definition'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { planView } from '#modules/catalogue'
import type { PlanView } from '../catalogue/schemas.ts'
import type { OpenDraft, OpenDraftSummary, PublicComment } from './comment-schemas.ts'
import { commentsOf, createChanges, openDraftView, type Shown, shownDraft } from './open-draft-view.ts'
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

type ShownOf = (versionId: string) => Promise<Result<Shown>>

/** Takes what somebody says, and answers with it alone: the whole draft would be more with each comment. */
const createComment =
  (parts: DefinitionParts, shown: ShownOf) =>
  async (versionId: string, body: Comment, context: Context): Promise<Result<PublicComment>> => {
    const draft = await shown(versionId)
    if (!draft.ok) return draft
    const { document } = draft.value
    if (
      body.row &&
      !commentRows(draft.value.document, draft.value.state.draft).some(({ row }) => row === body.row)
    )
      return refuse(failRow('version_row_unknown', { row: body.row }, 'row'))
    const done = await actOn(parts, versionId, { type: 'comment', ...body }, context)
    if (!done.ok) return done
    const after = await shown(versionId)
    if (!after.ok) return after
    const rows = commentRows(document, after.value.state.draft)
    const { text, name } = body
    const own = commentsOf(after.value.state, rows).findLast(
      (one) => one.row === body.row && one.text.trim() === text.trim(),
    )
    const rowName = { name: body.row, nameEn: body.row }
    return ok(own ?? { name, row: body.row, rowName, text, at: context.now, answer: null })
  }

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
    comment: createComment(parts, shown),
  }
}
