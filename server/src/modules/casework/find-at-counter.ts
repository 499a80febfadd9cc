import { type CaseState, tidyQueryCode } from '#engine/casework'
import { type Context, ok, type Result } from '#engine/kernel'
import { named } from '#modules/catalogue'
import type { CounterRow } from './counter-schemas.ts'
import type { ListedPerson } from './people.ts'
import type { CaseworkParts } from './service-parts.ts'

const most = 50

type Shown = {
  readonly state: CaseState
  readonly person: ListedPerson | undefined
  readonly actorId: string
}

const rowView = async (parts: CaseworkParts, { state, person, actorId }: Shown): Promise<CounterRow> => {
  const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
  const { caseId, handledBy, plan, queryCode, status } = state
  return {
    caseId,
    queryCode,
    thing: { code: plan.thing, ...named(catalogue.thing.get(plan.thing), plan.thing) },
    applicantName: person?.name ?? state.applicantLabel,
    numberEnd: person?.numberEnd ?? '',
    phoneEnd: person?.phoneEnd ?? '',
    status,
    since: state.submittedAt ?? state.createdAt,
    keeper: handledBy?.name ?? null,
    own: handledBy?.id === actorId,
    atCounter: handledBy !== null,
  }
}

const draftsOf = async ({ people }: CaseworkParts, division: string, id: string) => [
  ...(await people.drafts(division, id, true, most + 1)),
  ...(await people.drafts(division, id, false, most + 1)),
]

/** What a text may mean: a whole query code, or a person. */
const foundBy = async (parts: CaseworkParts, text: string, context: Context): Promise<string[]> => {
  const { division } = context.actor
  const coded = await parts.store.caseOfCode(division, tidyQueryCode(text))
  if (coded) return [coded]
  const words = parts.people.wanted(division, text)
  if (!words.length) return []
  const found = await parts.people.find(division, words, most + 1)
  await parts.audit.noteSearch(found.length, context)
  return found
}

/** C21 C22 The person who stands at the counter again: unfinished drafts, the clerk's own first, or whatever is found of them. */
export const findAtCounter = async (
  parts: CaseworkParts,
  { text = '' }: { readonly text?: string },
  context: Context,
): Promise<Result<{ rows: CounterRow[]; more: boolean }>> => {
  const { division, id } = context.actor
  const caseIds = text.trim() ? await foundBy(parts, text, context) : await draftsOf(parts, division, id)
  const shown = caseIds.slice(0, most)
  const states = new Map(
    (shown.length ? await parts.store.statesOf(division, shown) : []).map((state) => [state.caseId, state]),
  )
  const persons = await parts.people.named(division, shown)
  const rows = shown.flatMap((caseId) => {
    const state = states.get(caseId)
    return state ? [rowView(parts, { state, person: persons.get(caseId), actorId: id })] : []
  })
  return ok({ rows: await Promise.all(rows), more: caseIds.length > most })
}
