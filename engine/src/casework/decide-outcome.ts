import { ok, refuse } from '#engine/kernel'
import { allEnded } from './available.ts'
import { releases } from './decide-intake.ts'
import type { Body, Deciding } from './deciding.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { failCasework } from './problems.ts'
import { type CaseState, taskEnded } from './state.ts'

const apply = (state: CaseState, bodies: readonly Body[], now: string): CaseState =>
  bodies.reduce(
    (current, body) =>
      evolve(current, {
        ...body,
        at: now,
        actor: { id: '', name: '', role: '', department: null },
        place: '',
      } as CaseEvent),
    state,
  )

/** C7 Tasks depending on a denied one end as not possible, and those depending on them; the others go on. */
const impossible = (state: CaseState, denied: string): Body[] => {
  const gone = new Map<string, string>([[denied, denied]])
  for (let found = true; found; ) {
    found = false
    for (const { code, prerequisites } of state.plan.matters) {
      const because = prerequisites.find((prerequisite) => gone.has(prerequisite))
      const task = state.tasks.find(({ matter }) => matter === code)
      if (gone.has(code) || !because || !task || taskEnded(task.status)) continue
      gone.set(code, because)
      found = true
    }
  }
  return [...gone]
    .filter(([matter]) => matter !== denied)
    .map(([matter, because]) => ({ type: 'task_not_possible', data: { matter, because } }))
}

const withYears = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

const decideTask: Deciding<'decide_task'> = (state, command, { now }) => {
  const { matter, outcome, resultNumber, validUntil } = command
  const [reason, basis] = [command.reason?.trim() || null, command.basis?.trim() || null]
  const planned = state.plan.matters.find(({ code }) => code === matter)
  if (!planned) return refuse(failCasework('task_unknown', { matter }))
  const bodies: Body[] = []
  if (outcome === 'denied') {
    if (!reason) return refuse(failCasework('reason_needed', {}, 'reason'))
    if (!basis) return refuse(failCasework('basis_needed', {}, 'basis'))
    bodies.push({ type: 'task_denied', data: { matter, reason, basis } }, ...impossible(state, matter))
  } else {
    const years = planned.result.validYears
    const until = validUntil ?? (years ? withYears(now.slice(0, 10), years) : null)
    // The number of a result is the department's own; without one it is built from the query code, so that it is unique.
    const number = resultNumber?.trim() || `${state.queryCode ?? state.caseId}-${matter}`
    bodies.push({
      type: 'task_granted',
      data: { matter, reason, basis, result: { name: planned.result.name, number, validUntil: until } },
    })
  }
  const after = apply(state, bodies, now)
  bodies.push(...releases(after))
  if (allEnded(after)) bodies.push({ type: 'all_decided', data: {} })
  return ok(bodies)
}

/** C8, C12 Results leave together, and not while a deferred paper is missing. */
const issue: Deciding<'issue'> = (state) => {
  const missing = Object.entries(state.deferred).filter(
    ([material]) => !state.attachments.some((file) => file.material === material),
  )
  if (missing.length) {
    const nameOf = (material: string) =>
      state.plan.requirements.find((row) => row.material === material)?.name ?? material
    return refuse(
      ...missing.map(([material, due]) =>
        failCasework('deferred_missing', { material: nameOf(material), due }, `materials.${material}`),
      ),
    )
  }
  const results = state.tasks.flatMap(({ matter, status, result }) =>
    status === 'granted' && result ? [{ matter, name: result.name, number: result.number }] : [],
  )
  return ok([{ type: 'issued', data: { results } }])
}

const deliver: Deciding<'deliver'> = (_state, command, { place }) => {
  const { method } = command
  const [courierCompany, courierNumber, collector] = [
    command.courierCompany?.trim() || null,
    command.courierNumber?.trim() || null,
    command.collector?.trim() || null,
  ]
  if (method === 'courier' && (!courierCompany || !courierNumber))
    return refuse(failCasework('courier_number_needed', {}, 'courierNumber'))
  if (method === 'counter' && !collector) return refuse(failCasework('collector_needed', {}, 'collector'))
  const visit: Body[] =
    method === 'counter' ? [{ type: 'visit_recorded', data: { where: place, why: '窗口领取' } }] : []
  return ok([...visit, { type: 'delivered', data: { method, courierCompany, courierNumber, collector } }])
}

export const decideOutcome = {
  decide_task: decideTask,
  issue,
  deliver,
  record_visit: ((_state, { where, why }) =>
    ok([{ type: 'visit_recorded', data: { where, why } }])) satisfies Deciding<'record_visit'>,
}
