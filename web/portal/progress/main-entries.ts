import type { TimelineEntry } from '../../../contract/client.ts'

/** Single steps within a stage; a case has dozens of them and they hide the turning points. */
const singleSteps = new Set([
  'draft_saved',
  'file_attached',
  'file_removed',
  'facts_fetched',
  'material_checked',
  'task_started',
])

/** The turning points of a case, in the order they happened. */
export const mainEntries = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.filter(({ type }) => !singleSteps.has(type))
