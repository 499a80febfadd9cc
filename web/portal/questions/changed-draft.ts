/** F22 The draft whose answers are being changed, in this tab: at the end of the questions it is gone on with, not begun anew. */
const key = 'changed-draft'

export const changeDraft = (caseId: string): void => {
  try {
    sessionStorage.setItem(key, caseId)
  } catch {
    // The draft is in the list of unfinished ones all the same.
  }
}

export const changedDraft = (): string | null => {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export const changedDraftDone = (): void => {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
