import { act, type CaseOrder as CaseAct, namesOf, sayEvent, sightOf } from '#engine/casework'
import { type Context, ok, type Result } from '#engine/kernel'
import { allowed } from './act-on-case.ts'
import { toldProblem } from './available-schemas.ts'
import type { Foresight } from './foresight-schemas.ts'
import type { CaseworkParts } from './service-parts.ts'
import { viewCase } from './view-case.ts'

/** W1 The decision itself, made and not kept: whoever is about to do what cannot be undone reads first what the other side will read. */
export const createForesight =
  (parts: CaseworkParts) =>
  async (caseId: string, order: CaseAct, context: Context): Promise<Result<Foresight>> => {
    const may = allowed(order, context)
    if (!may.ok) return may
    const opened = await parts.keep.open(caseId, context)
    if (!opened.ok) return opened
    const decided = act(opened.value.state, order, context)
    if (!decided.ok) return ok({ problems: decided.problems.map(toldProblem), told: [], after: null })
    const { state, events } = decided.value
    const catalogue = await parts.catalogue.ofVersion(state.catalogueVersion)
    const names = namesOf(catalogue)
    const { actor, now } = context
    const sight = sightOf(state, actor)
    const seen = { opened: { ...opened.value, state }, catalogue, actor, now }
    return ok({
      problems: [],
      told: events.map((event) => sayEvent(event, names)),
      after: sight.sees === 'nothing' ? null : viewCase(seen),
    })
  }
