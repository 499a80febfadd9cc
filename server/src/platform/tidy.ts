import type { Said } from '#engine/kernel'

/** How many days each kind is kept after it was last of use. */
export type Retention = {
  readonly session: number
  readonly presence: number
  readonly key: number
  readonly draft: number
  readonly request: number
  readonly upload: number
  readonly file: number
}

/** Rows of one kind that have had their time. The module that owns the table says how they are found and removed. */
export type Chore = {
  readonly what: string
  readonly said: Said
  readonly keep: keyof Retention
  /** How many were last of use before a moment (ISO). */
  readonly count: (before: string) => Promise<number>
  /**
   * Removes at most so many of them; answers how many. By a list of keys, `= any (array(select …))`: with `in (select …)` PostgreSQL
   * reads the whole table for each batch.
   */
  readonly remove: (before: string, most: number) => Promise<number>
}

export type Tidied = Pick<Chore, 'what' | 'said'> & { readonly before: string; readonly rows: number }

type Order = { readonly now: string; readonly retention: Retention; readonly dryRun: boolean }

/** Small, so that nobody waits for a removal; and an end to one run, so that the first on a full store does not go on for hours. */
const [batch, mostBatches] = [500, 400]

/** The last possible id (UUIDv7) of before a moment: ids are made in the order of time. */
export const idBefore = (moment: string): string => {
  const hex = Math.max(0, Date.parse(moment)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

const removeAll = async ({ remove }: Chore, before: string): Promise<number> => {
  let rows = 0
  for (let round = 0; round < mostBatches; round += 1) {
    const removed = await remove(before, batch)
    rows += removed
    if (removed < batch) break
  }
  return rows
}

/** Counts (dry run) or removes what is older than it is kept. What one run leaves, the next takes. */
export const tidy = async (
  chores: readonly Chore[],
  { now, retention, dryRun }: Order,
): Promise<Tidied[]> => {
  const done: Tidied[] = []
  for (const chore of chores) {
    const { keep, said, what } = chore
    const before = new Date(Date.parse(now) - retention[keep] * 86_400_000).toISOString()
    done.push({
      what,
      said,
      before,
      rows: dryRun ? await chore.count(before) : await removeAll(chore, before),
    })
  }
  return done
}
