/** Keys of texts for words that come from the API. Literal, so that the text check sees their use. */
export const versionStatusKeys: Record<string, string> = {
  draft: 'version.status.draft',
  consultation: 'version.status.consultation',
  comment: 'version.status.comment',
  review: 'version.status.review',
  listed: 'version.status.listed',
  published: 'version.status.published',
  superseded: 'version.status.superseded',
  discarded: 'version.status.discarded',
}

/** What has to happen before the version goes on, by status. */
export const nextStepKeys: Record<string, string> = {
  draft: 'version.next.draft',
  consultation: 'version.next.consultation',
  comment: 'version.next.comment',
  review: 'version.next.review',
  listed: 'version.next.listed',
  published: 'version.next.published',
  superseded: 'version.next.superseded',
  discarded: 'version.next.discarded',
}

/** What waits for the reader, by act. */
export const waitingKeys: Record<string, string> = {
  answer_remark: 'version.waits.answer_remark',
  sign_cut: 'version.waits.sign_cut',
  agree: 'version.waits.agree',
  save: 'version.waits.save',
  open_comment: 'version.waits.open_comment',
  open_review: 'version.waits.open_review',
  sign: 'version.waits.sign',
  list: 'version.waits.list',
  publish: 'version.waits.publish',
}
