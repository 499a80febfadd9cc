import { sameJson } from '#engine/kernel'
import { notFollowed } from './clock.ts'
import { laterLeft, nameOf, papersLater } from './known-later.ts'
import { type QueueRow, queueRows } from './queue-rows.ts'
import { type CaseState, stillAsked } from './state.ts'
import { isEnough, type Queue } from './words.ts'

/** A paper somebody must look at or bring. */
type MissingPaper = { readonly material: string; readonly name: string }

/** One line of a list with everything the list shows, so that showing it needs no case. */
export type ListLine = QueueRow & {
  readonly thing: string
  readonly catalogueVersion: string
  readonly queryCode: string | null
  readonly label: string
  readonly missing: readonly MissingPaper[] | null
}

/** Where papers are what keeps a case from going on. */
const aboutPapers: readonly Queue[] = ['intake', 'correction', 'follow']

/** C15 Papers found not fit or missing, and those without a file that nobody has looked at yet: at the counter a clerk sees them without one. */
const missingPapers = (state: CaseState, later: ReadonlySet<string>): MissingPaper[] =>
  stillAsked(state)
    .filter(({ material }) => {
      if (later.has(material)) return false
      const verdict = state.checks[material]?.verdict
      return verdict ? !isEnough(verdict) : !state.attachments.some((file) => file.material === material)
    })
    .map(({ material, name }) => ({ material, name }))

/** The open lines of a case as every list shows them. */
export const linesOf = (state: CaseState, now: string): readonly ListLine[] => {
  // C118 What comes later keeps nothing from going on; C119 left to the window it stands on its list.
  const papers = missingPapers(state, papersLater(state))
  const owed = new Set(notFollowed(state).map(([material]) => material))
  const left = laterLeft(state).map((item) => ({ material: item.id, name: nameOf(state, item) }))
  const missingIn = (queue: Queue): MissingPaper[] | null => {
    if (!aboutPapers.includes(queue)) return null
    const found =
      queue === 'follow' ? [...papers.filter(({ material }) => owed.has(material)), ...left] : papers
    return found.length ? found : null
  }
  return queueRows(state, now).map((row) => ({
    ...row,
    thing: state.plan.thing,
    catalogueVersion: state.catalogueVersion,
    queryCode: state.queryCode,
    label: state.applicantLabel,
    missing: missingIn(row.queue),
  }))
}

const sameInstant = (a: string, b: string): boolean => a === b || Date.parse(a) === Date.parse(b)

const sameLine = (a: ListLine, b: ListLine): boolean =>
  a.queue === b.queue &&
  a.task === b.task &&
  a.department === b.department &&
  a.status === b.status &&
  sameInstant(a.since, b.since) &&
  a.dueOn === b.dueOn &&
  a.timerOn === b.timerOn &&
  a.queryCode === b.queryCode &&
  sameJson(a.missing, b.missing)

/** What an act changes in the lists: lines to put, and lines that are gone. */
export const lineChanges = (before: readonly ListLine[], after: readonly ListLine[]) => ({
  lines: after.filter((line) => !before.some((old) => sameLine(old, line))),
  gone: before.filter((old) => !after.some(({ queue, task }) => old.queue === queue && old.task === task)),
})

/** Lists that came after the first cases. */
const laterLists: readonly Queue[] = ['mark', 'follow']

/** C40 Lines that are stored otherwise than these, or not, or too much: `queue` or `queue/task`. */
export const linesAskew = (
  stored: readonly ListLine[],
  made: readonly ListLine[],
  daysStand: boolean,
): readonly string[] => {
  const named = ({ queue, task }: ListLine) => (task ? `${queue}/${task}` : queue)
  const right = (a: ListLine) =>
    made.some(
      (b) =>
        named(a) === named(b) &&
        sameLine(daysStand ? a : { ...a, dueOn: b.dueOn, timerOn: b.timerOn }, b) &&
        a.thing === b.thing &&
        a.catalogueVersion === b.catalogueVersion &&
        a.label === b.label,
    )
  // C96 C100 A case from before there were such lists has none of their lines until its next act; where some are, all are.
  const isOlder = ({ queue }: ListLine) =>
    laterLists.includes(queue) && !stored.some((line) => line.queue === queue)
  const missing = made.filter((b) => !isOlder(b) && !stored.some((a) => named(a) === named(b)))
  return [...stored.filter((line) => !right(line)), ...missing].map(named)
}
