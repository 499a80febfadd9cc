import { isStoreAway } from './store-away.ts'

type Waiting<Item, Answer> = {
  readonly item: Item
  readonly done: (answer: Answer) => void
  readonly failed: (error: unknown) => void
}
type Lane<Item, Answer> = { waiting: Waiting<Item, Answer>[]; running: number; due: boolean }

type Parts<Item, Answer> = {
  /** How many writes may be in flight at once: two were measured best on PostgreSQL, the embedded store has one connection. */
  readonly inFlight: number
  /** What an item is about: two items about the same never share a write, they would be judged on the same version. */
  readonly about: (item: Item) => string
  /** Writes all items in one transaction and answers for each, in their order. Throwing means that none was written. */
  readonly send: (lane: string, items: readonly Item[]) => Promise<readonly Answer[]>
}
export type GroupCommit<Item, Answer> = (lane: string, item: Item) => Promise<Answer>

const largestBatch = 64

/**
 * Takes what may share a write, in the order of what it is about, so that two batches that meet on the same rows take them in the
 * same order.
 */
const takeBatch = <Item, Answer>(
  lane: Lane<Item, Answer>,
  about: (item: Item) => string,
): Waiting<Item, Answer>[] => {
  const batch = new Map<string, Waiting<Item, Answer>>()
  const rest: Waiting<Item, Answer>[] = []
  for (const entry of lane.waiting) {
    const key = about(entry.item)
    if (batch.size < largestBatch && !batch.has(key)) batch.set(key, entry)
    else rest.push(entry)
  }
  lane.waiting = rest
  return [...batch].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/**
 * Group commit: items of one lane (a division) that arrive in one turn, or while writes are in flight, share the next write. Each is
 * acknowledged by itself; when a shared write fails, its items are tried singly, so that one bad item harms nobody else. When the
 * store went away all of them are told so at once: sixty-four would else wait for it one after the other.
 */
export const createGroupCommit = <Item, Answer>({
  inFlight,
  about,
  send,
}: Parts<Item, Answer>): GroupCommit<Item, Answer> => {
  const lanes = new Map<string, Lane<Item, Answer>>()
  const together = async (name: string, batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await send(
        name,
        batch.map(({ item }) => item),
      )
      batch.forEach(({ done }, index) => {
        done(answers[index] as Answer)
      })
    } catch (error) {
      if (batch.length === 1 || isStoreAway(error)) for (const { failed } of batch) failed(error)
      else for (const entry of batch) await together(name, [entry])
    }
  }
  const pump = (name: string, lane: Lane<Item, Answer>): void => {
    while (lane.running < inFlight && lane.waiting.length > 0) {
      lane.running += 1
      together(name, takeBatch(lane, about)).finally(() => {
        lane.running -= 1
        soon(name, lane)
      })
    }
  }
  /** What arrives in the same turn shares a write: else the first of them goes alone and the others wait for it. */
  const soon = (name: string, lane: Lane<Item, Answer>): void => {
    if (lane.due || lane.waiting.length === 0) return
    lane.due = true
    setImmediate(() => {
      lane.due = false
      pump(name, lane)
    })
  }
  return (name, item) =>
    new Promise((done, failed) => {
      const lane = lanes.get(name) ?? { waiting: [], running: 0, due: false }
      lanes.set(name, lane)
      lane.waiting.push({ item, done, failed })
      soon(name, lane)
    })
}
