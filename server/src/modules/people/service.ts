import { type CaseState, tidyQueryCode } from '#engine/casework'
import { accountRef, type Context, ok, type Result } from '#engine/kernel'
import type { AuditService } from '#modules/audit'
import { type CatalogueService, thingNamed } from '#modules/catalogue'
import type { Held, People } from './people.ts'
import type { CounterRow } from './schemas.ts'

const [most, pageSize] = [50, 100]

/** Cases as casework gives them to whoever says whose they are. */
type Cases = {
  readonly ofCode: (division: string, queryCode: string) => Promise<string | undefined>
  readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
  readonly load: (division: string, caseId: string) => Promise<Held | undefined>
  /** Cases that were handed in or that a counter keeps, the oldest first. */
  readonly after: (division: string, caseId: string, most: number) => Promise<readonly string[]>
}
type Parts = {
  readonly people: People
  readonly cases: Cases
  readonly catalogue: Pick<CatalogueService, 'ofVersion'>
  readonly audit: Pick<AuditService, 'noteLooks' | 'noteSearch'>
}

/** What a text may mean: a whole query code, or a person; without one the unfinished drafts, the clerk's own first. */
const foundBy = async (
  { people, cases, audit }: Parts,
  text: string,
  context: Context,
): Promise<string[]> => {
  const { division, id } = context.actor
  if (!text.trim())
    return [
      ...(await people.drafts(division, id, true, most + 1)),
      ...(await people.drafts(division, id, false, most + 1)),
    ]
  const coded = await cases.ofCode(division, tidyQueryCode(text))
  if (coded) return [coded]
  const found = await people.find(division, text, most + 1)
  if (found) await audit.noteSearch(found.length, context)
  return found ?? []
}

/** C21 C22 The person who stands at the counter again: unfinished drafts, the clerk's own first, or whatever is found of them. */
const createFindAtCounter =
  (parts: Parts) =>
  async (
    { text = '' }: { readonly text?: string },
    context: Context,
  ): Promise<Result<{ rows: CounterRow[]; more: boolean }>> => {
    const { division, id: actorId } = context.actor
    const caseIds = await foundBy(parts, text, context)
    const shown = caseIds.slice(0, most)
    const states = new Map(
      (shown.length ? await parts.cases.states(division, shown) : []).map((state) => [state.caseId, state]),
    )
    // C47 Whose name is shown is told that it was, however they were found; a draft nobody looked for stands in everybody's list.
    if (text.trim()) await parts.audit.noteLooks([...states.keys()], 'search', context)
    const persons = await parts.people.named(division, shown)
    const rowOf = async (state: CaseState): Promise<CounterRow> => {
      const { caseId, handledBy, plan, queryCode, status } = state
      const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
      const { name, numberEnd = '', phoneEnd = '' } = persons.get(caseId) ?? {}
      return {
        ...{ caseId, queryCode, status, numberEnd, phoneEnd },
        thing: thingNamed(catalogue, plan.thing),
        applicantName: name ?? state.applicantLabel,
        since: state.submittedAt ?? state.createdAt,
        keeper: handledBy && accountRef(handledBy.id),
        own: handledBy?.id === actorId,
        atCounter: handledBy !== null,
      }
    }
    const rows = shown.flatMap((caseId) => states.get(caseId) ?? []).map(rowOf)
    return ok({ rows: await Promise.all(rows), more: caseIds.length > most })
  }

/**
 * C22 Writes down who the cases are of that are older than the table. How far it came stands in the store with every page, so it goes on after a stop;
 * once it is through it is never begun again. Answers how many cases it wrote. A case that does not open is left out: it is found by its code.
 */
const createFill =
  ({ people, cases }: Parts) =>
  async (division: string): Promise<number> => {
    let written = 0
    for (;;) {
      const after = await people.filledTo(division)
      if (after === undefined) return written
      const caseIds = await cases.after(division, after, pageSize)
      const known = new Set((await people.sealed(division, caseIds)).map(({ caseId }) => caseId))
      const rows = []
      for (const caseId of caseIds.filter((one) => !known.has(one))) {
        const held = await cases.load(division, caseId).catch(() => undefined)
        rows.push((held && people.rowOf(division, held)) ?? [])
      }
      const found = rows.flat()
      await people.fill(division, found, caseIds.at(-1))
      written += found.length
    }
  }

export const createPeopleService = (parts: Parts) => ({
  findAtCounter: createFindAtCounter(parts),
  fill: createFill(parts),
})
export type PeopleService = ReturnType<typeof createPeopleService>
