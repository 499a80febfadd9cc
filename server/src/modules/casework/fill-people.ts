import type { CaseKeep } from './keep-case.ts'
import type { PeopleWriter } from './people.ts'
import type { FillStore } from './people-store.ts'

const pageSize = 100

type Parts = { readonly store: FillStore; readonly keep: CaseKeep; readonly writer: PeopleWriter }

/**
 * C22 Writes down who the cases are of that are older than the table. How far it came stands in the store with every page, so it goes on after a stop;
 * once it is through it is never begun again. Answers how many cases it wrote. A case that does not open is left out: it is found by its code.
 */
export const createFillPeople = ({ store, keep, writer }: Parts) => {
  const rowOf = async (division: string, caseId: string) => {
    const held = await keep.load(division, caseId).catch(() => undefined)
    return held && writer.rowOf(division, held)
  }
  return async (division: string): Promise<number> => {
    let written = 0
    for (;;) {
      const caseIds = await store.unwritten(division, pageSize)
      if (!caseIds) return written
      const rows = []
      for (const caseId of caseIds) rows.push(await rowOf(division, caseId))
      const people = rows.filter((row) => row !== undefined)
      await store.fill(division, people, caseIds.at(-1))
      written += people.length
    }
  }
}
