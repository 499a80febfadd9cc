import type { Values } from './draft-state.ts'

/**
 * What is typed and not saved survives a reload of this tab. Session storage, not local storage: on a shared computer
 * nothing of one person may be left for the next (lesson 27).
 */
const keyOf = (caseId: string): string => `draft:${caseId}`

export const readBackup = (caseId: string): Values => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(caseId)) ?? '{}') as Values
  } catch {
    return {}
  }
}

export const writeBackup = (caseId: string, values: Values): void => {
  try {
    if (Object.keys(values).length === 0) sessionStorage.removeItem(keyOf(caseId))
    else sessionStorage.setItem(keyOf(caseId), JSON.stringify(values))
  } catch {
    // No room or no permission: the values stay on the screen.
  }
}
