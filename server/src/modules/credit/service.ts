import { type CaseState, matterOf } from '#engine/casework'
import { type Context, chinaDay, ok, type Result } from '#engine/kernel'
import { type CatalogueService, departmentName, matterNamed, thingNamed } from '#modules/catalogue'
import type { ClosedPromiseRow } from './schemas.ts'
import type { After, CreditStore, ListedClosure } from './store.ts'

const pageSize = 50

type Parts = {
  readonly store: CreditStore
  readonly catalogue: Pick<CatalogueService, 'ofVersion'>
  readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
}

const placeOf = ({ closedAt, caseId, matter }: ListedClosure): string => [closedAt, caseId, matter].join('|')
const afterOf = (place: string | undefined): After | undefined => {
  const [closedAt = '', caseId = '', matter = ''] = place?.split('|') ?? []
  return place && !Number.isNaN(Date.parse(closedAt)) ? { closedAt, caseId, matter } : undefined
}

/** C136 The record as the joint team reads it: every line from its case, so that one whose act failed is no line. */
const rowOf = async (
  { catalogue: shelf }: Parts,
  { matter }: ListedClosure,
  state: CaseState,
): Promise<ClosedPromiseRow[]> => {
  const revoked = state.tasks.filter((task) => matterOf(task.matter) === matter && task.check?.revokedAt)
  const task = revoked.find(({ check }) => !check?.restored) ?? revoked.at(-1)
  if (!task?.check?.revokedAt) return []
  const catalogue = await shelf.ofVersion(state.catalogueVersion)
  const { restored, revokedAt } = task.check
  const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? ''
  return [
    {
      ...{ caseId: state.caseId, queryCode: state.queryCode, matter, ...matterNamed(catalogue, matter) },
      thing: thingNamed(catalogue, state.plan.thing),
      department: departmentName(catalogue, department),
      applicant: state.applicantLabel,
      ...{ on: chinaDay(revokedAt), reason: task.reason ?? '' },
      restored: restored ? { on: chinaDay(restored.at), reason: restored.reason } : null,
    },
  ]
}

export const createCredit = (parts: Parts) => ({
  list: async (
    place: string | undefined,
    { actor: { division } }: Context,
  ): Promise<Result<{ rows: ClosedPromiseRow[]; next: string | null }>> => {
    const listed = await parts.store.list(division, afterOf(place), pageSize + 1)
    const shown = listed.slice(0, pageSize)
    const caseIds = [...new Set(shown.map(({ caseId }) => caseId))]
    const found = caseIds.length ? await parts.states(division, caseIds) : []
    const states = new Map(found.map((state) => [state.caseId, state]))
    const rows: ClosedPromiseRow[] = []
    for (const line of shown) {
      const state = states.get(line.caseId)
      if (state) rows.push(...(await rowOf(parts, line, state)))
    }
    const last = listed.length > pageSize ? shown.at(-1) : undefined
    return ok({ rows, next: last ? placeOf(last) : null })
  },
})
export type CreditService = ReturnType<typeof createCredit>
