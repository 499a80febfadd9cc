import { chinaDay } from '#engine/kernel'
import type { CaseEvent } from './case.ts'
import { papersLater } from './known-later.ts'
import type { CaseState } from './state.ts'

/** A paper that is there: on paper at the counter, as files, or both. */
type ReceivedPaper = {
  readonly material: string
  /** Copies taken in on paper. */
  readonly copies: number
  readonly files: readonly string[]
  /** The first day any of it came. */
  readonly on: string
}
/** A paper that is not there, until when it must be (null: no day is set), and why it may follow. */
type OwedPaper = {
  readonly material: string
  readonly until: string | null
  readonly because: 'deferred' | 'correction' | 'deferrable' | 'later' | 'missing'
}

const onPaper = (events: readonly CaseEvent[], material: string) =>
  events.flatMap((event) =>
    event.type === 'papers_received'
      ? event.data.papers
          .filter((paper) => paper.material === material)
          .map(({ copies }) => ({ copies, at: event.at }))
      : [],
  )

/** What an open correction asks for was not right: it is owed although something of it is there. */
const askedAgain = (state: CaseState): ReadonlyMap<string, string> => {
  const last = state.corrections.at(-1)
  if (!last || last.answeredAt) return new Map()
  return new Map(last.items.flatMap(({ material }) => (material ? [[material, last.deadline] as const] : [])))
}

const becauseOf = (
  state: CaseState,
  { material, necessity }: CaseState['plan']['requirements'][number],
  asked: ReadonlyMap<string, string>,
): Omit<OwedPaper, 'material'> => {
  const deferred = state.deferred[material]
  if (deferred) return { because: 'deferred', until: deferred }
  const deadline = asked.get(material)
  if (deadline) return { because: 'correction', until: deadline }
  if (papersLater(state).has(material)) return { because: 'later', until: null }
  return { because: necessity === 'deferrable' ? 'deferrable' : 'missing', until: null }
}

/** C23 The papers of a receipt: only what came is received, with its day; whatever did not come, or must come again, is owed, with the day it is due. */
export const receiptPapers = (
  state: CaseState,
  events: readonly CaseEvent[],
): { readonly received: readonly ReceivedPaper[]; readonly owed: readonly OwedPaper[] } => {
  const asked = askedAgain(state)
  const handedIn = state.submittedAt ?? state.createdAt
  const received: ReceivedPaper[] = []
  const owed: OwedPaper[] = []
  for (const requirement of state.plan.requirements) {
    const { material } = requirement
    const papers = onPaper(events, material)
    const files = state.attachments.filter((file) => file.material === material)
    // A file of a draft is handed in with the draft, not before.
    const came = [
      ...papers.map(({ at }) => at),
      ...files.map(({ addedAt }) => [addedAt, handedIn].sort()[1] ?? addedAt),
    ].sort()
    const [first] = came
    if (first)
      received.push({
        material,
        copies: papers.at(-1)?.copies ?? 0,
        files: files.map(({ fileHash }) => fileHash),
        on: chinaDay(first),
      })
    // C127 What is waived is not owed.
    if (state.checks[material]?.verdict === 'waived') continue
    if (!first || asked.has(material)) owed.push({ material, ...becauseOf(state, requirement, asked) })
  }
  return { received, owed }
}
