import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { draftCatalogue, failDefinition } from '#engine/definition'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, planView, questionViews } from '#modules/catalogue'
import type { OpenDraft, OpenDraftSummary } from './comment-schemas.ts'
import { failRow } from './problems.ts'
import { isRow } from './rows-of-draft.ts'
import type { DefinitionParts } from './service-parts.ts'
import { actOn, openVersion } from './versions.ts'

const openDraftOf =
  (parts: DefinitionParts) =>
  async (versionId: string, { now }: Context): Promise<Result<OpenDraft>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    const { state } = row.value
    const composed = state.status === 'comment' && draftCatalogue(await parts.library(), state.draft)
    if (!composed) return refuse(failDefinition('not_open_for_comment'))
    const { catalogue, thing } = composed
    return ok({
      versionId,
      thing: state.thing,
      number: state.number,
      name: thing.name,
      nameEn: thing.name_en ?? thing.name,
      lead: departmentName(catalogue, thing.lead_department),
      until: state.commentUntil ?? '',
      questions: questionViews(catalogue, thing),
      plan: planView(catalogue, thing, plan(catalogue, thing, sampleAnswers(thing)), now.slice(0, 10)),
      comments: state.remarks
        .filter(({ kind }) => kind === 'public')
        .map(({ name, row: about, text, at, answer }) => ({
          name,
          row: about,
          text,
          at,
          answer: answer ? { text: answer.text, taken: answer.taken, at: answer.at } : null,
        })),
    })
  }

/** R03 Lists are shown for comment before they are published: anyone may read the draft and say something, without an account. */
export const createPublicComments = (parts: DefinitionParts) => {
  const openDraft = openDraftOf(parts)
  return {
    listOpenDrafts: async (): Promise<Result<{ drafts: OpenDraftSummary[] }>> => {
      const rows = await parts.store.versions.list()
      const drafts = rows
        .filter(({ state }) => state.status === 'comment')
        .map(({ state }) => ({
          versionId: state.versionId,
          thing: state.thing,
          number: state.number,
          name: state.draft.name,
          nameEn: state.draft.name_en ?? state.draft.name,
          until: state.commentUntil ?? '',
          comments: state.remarks.filter(({ kind }) => kind === 'public').length,
        }))
      return ok({ drafts })
    },
    openDraft,
    comment: async (
      versionId: string,
      body: { readonly row: string; readonly text: string; readonly name: string },
      context: Context,
    ): Promise<Result<OpenDraft>> => {
      const row = await openVersion(parts, versionId)
      if (!row.ok) return row
      if (!isRow(await parts.library(), row.value.state.draft, body.row))
        return refuse(failRow('version_row_unknown', { row: body.row }, 'row'))
      const done = await actOn(parts, versionId, { type: 'comment', ...body }, context)
      return done.ok ? openDraft(versionId, context) : done
    },
  }
}
