import { type CaseState, type QueueRow as EngineRow, queueRows } from '#engine/casework'

/** A paper the clerk must look at: without a file, or found not fit. */
export type MissingPaper = { readonly material: string; readonly name: string }

/** One line of a list with everything the list shows, so that showing it needs no case. */
export type ListLine = EngineRow & {
  readonly thing: string
  readonly catalogueVersion: string
  readonly queryCode: string | null
  readonly label: string
  readonly missing: readonly MissingPaper[] | null
}

const missingOf = (queue: EngineRow['queue'], state: CaseState): readonly MissingPaper[] | null => {
  if (queue !== 'intake' && queue !== 'correction') return null
  const bad = state.plan.requirements.filter(({ material }) => {
    const verdict = state.checks[material]?.verdict
    return verdict ? verdict !== 'fit' : !state.attachments.some((file) => file.material === material)
  })
  return bad.length ? bad.map(({ material, name }) => ({ material, name })) : null
}

/** The open lines of a case as every list shows them. */
export const linesOf = (state: CaseState, now: string): readonly ListLine[] =>
  queueRows(state, now).map((row) => ({
    ...row,
    thing: state.plan.thing,
    catalogueVersion: state.catalogueVersion,
    queryCode: state.queryCode,
    label: state.applicantLabel,
    missing: missingOf(row.queue, state),
  }))

const sameInstant = (a: string, b: string): boolean => a === b || Date.parse(a) === Date.parse(b)

const sameLine = (a: ListLine, b: ListLine): boolean =>
  a.queue === b.queue &&
  a.task === b.task &&
  a.department === b.department &&
  a.status === b.status &&
  sameInstant(a.since, b.since) &&
  a.dueOn === b.dueOn &&
  a.queryCode === b.queryCode &&
  JSON.stringify(a.missing) === JSON.stringify(b.missing)

/** What an act changes in the lists: lines to put, and lines that are gone. */
export const lineChanges = (before: readonly ListLine[], after: readonly ListLine[]) => ({
  lines: after.filter((line) => !before.some((old) => sameLine(old, line))),
  gone: before.filter((old) => !after.some(({ queue, task }) => old.queue === queue && old.task === task)),
})
