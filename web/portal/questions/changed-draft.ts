import { tabStore } from '../../ui/tab-store.ts'

/** F22 The draft whose answers are being changed, in this tab: at the end of the questions it is gone on with, not begun anew. */
const key = 'changed-draft'

export const changeDraft = (caseId: string): void => tabStore.write(key, caseId)
export const changedDraft = (): string | null => tabStore.read(key)
export const changedDraftDone = (): void => tabStore.drop(key)
