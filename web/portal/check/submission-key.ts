import { freshKey } from '../../ui/fresh-key.ts'
import { tabStore } from '../../ui/tab-store.ts'

const keyOf = (caseId: string): string => `submission:${caseId}`

/** The key of one submission: made at the first try, kept in this tab for every further try of the same case. */
export const submissionKey = (caseId: string): string => {
  const kept = tabStore.read(keyOf(caseId))
  if (kept) return kept
  const fresh = freshKey()
  tabStore.write(keyOf(caseId), fresh)
  return fresh
}

/** Acknowledged: the key has done its work. */
export const dropSubmissionKey = (caseId: string): void => tabStore.drop(keyOf(caseId))
