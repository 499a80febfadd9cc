import { isGrant, taskStatuses } from './words.ts'

type Line = { readonly ofTask: boolean; readonly status: string; readonly dueOn: string | null }

/** C92 C97 What a department's line is when it is no task that simply runs: its clock stands and nobody knows until when, a promise is to be checked, or what was broken is to be put right. */
export const lineStanding = ({ ofTask, status, dueOn }: Line): 'paused' | 'to_check' | 'to_mend' | null => {
  const told = taskStatuses.find((one) => one === status)
  if (!ofTask || told === undefined) return null
  if (isGrant(told)) return dueOn ? 'to_check' : 'to_mend'
  return told === 'running' && dueOn === null ? 'paused' : null
}
