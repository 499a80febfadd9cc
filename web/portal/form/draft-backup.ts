import { tabStore } from '../../ui/tab-store.ts'
import type { Values } from './draft-state.ts'

/** What is typed and not saved survives a reload of this tab. */
const keyOf = (caseId: string): string => `draft:${caseId}`

export const readBackup = (caseId: string): Values => {
  try {
    return JSON.parse(tabStore.read(keyOf(caseId)) ?? '{}') as Values
  } catch {
    return {}
  }
}

export const writeBackup = (caseId: string, values: Values): void => {
  if (Object.keys(values).length === 0) tabStore.drop(keyOf(caseId))
  else tabStore.write(keyOf(caseId), JSON.stringify(values))
}
