import { freshKey } from '../../ui/fresh-key.ts'

const keyOf = (caseId: string): string => `submission:${caseId}`

/** The key of one submission: made at the first try, kept in this tab for every further try of the same case. */
export const submissionKey = (caseId: string): string => {
  try {
    const kept = sessionStorage.getItem(keyOf(caseId))
    if (kept) return kept
    const fresh = freshKey()
    sessionStorage.setItem(keyOf(caseId), fresh)
    return fresh
  } catch {
    // Without storage the case itself is the key: still one submission a case.
    return caseId
  }
}

/** Acknowledged: the key has done its work. */
export const dropSubmissionKey = (caseId: string): void => {
  try {
    sessionStorage.removeItem(keyOf(caseId))
  } catch {
    // Nothing was kept.
  }
}
