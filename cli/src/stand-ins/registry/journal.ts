/** One request as the source's keeper sees it: who asked, for what case, on which basis; the subject only masked. */
type JournalEntry = {
  readonly at: string
  readonly department: string
  readonly material: string
  readonly caseId: string
  readonly purpose: string
  readonly basis: string
  readonly subject: string
  readonly answered: 'found' | 'not_found'
}

const longest = 1000

export type Journal = {
  readonly write: (entry: JournalEntry) => void
  readonly latest: () => readonly JournalEntry[]
  readonly counts: () => Readonly<Record<string, { asked: number; found: number }>>
}

/** The registry's own log and counts, in memory: the stand-in keeps nothing on disk. */
export const createJournal = (): Journal => {
  const entries: JournalEntry[] = []
  const counts: Record<string, { asked: number; found: number }> = {}
  return {
    write: (entry) => {
      entries.push(entry)
      if (entries.length > longest) entries.shift()
      const count = counts[entry.department] ?? { asked: 0, found: 0 }
      counts[entry.department] = {
        asked: count.asked + 1,
        found: count.found + (entry.answered === 'found' ? 1 : 0),
      }
    },
    latest: () => entries.toReversed(),
    counts: () => structuredClone(counts),
  }
}
