import {
  awaits,
  type CaseState,
  type ClosedPromise,
  checkDueOn,
  daysStood,
  type LaterItem,
  matterOf,
  nameOf,
  promisedDays,
  resultNameEn,
  standsUntil,
  taskClock,
  taskStatusOn,
  waitsFor,
} from '#engine/casework'
import { type Catalogue, saidCode, specialProcedures } from '#engine/catalogue'
import { rowTold, withRow } from '#engine/exchange'
import { chinaDay } from '#engine/kernel'
import { departmentName, matterNamed, named } from '#modules/catalogue'
import type { CaseTask } from './schemas.ts'

type Task = CaseState['tasks'][number]
type Planned = CaseState['plan']['matters'][number]
type Seen = {
  readonly opened: Parameters<typeof rowTold>[1] & { readonly state: CaseState }
  readonly catalogue: Catalogue
  readonly now: string
  /** C136 Of a draft: what is closed for whoever promises in it. */
  readonly closed?: readonly ClosedPromise[]
}

const procedureOf = (code: string) => ({ code, ...saidCode(specialProcedures, code) })

/** C92 C94 What moved the limit, and what may. */
const clockOf = (state: CaseState, task: Task, planned: Planned | undefined, now: string) => ({
  promisedDays: planned ? promisedDays(state, planned) : 0,
  statutoryDays: planned?.statutoryDays ?? 0,
  ...taskClock(state, task, now),
  pausedUntil: standsUntil(task, chinaDay(now)),
  pauses: task.pauses.map((pause) => ({
    ...pause,
    procedure: pause.procedure === null ? null : procedureOf(pause.procedure),
  })),
  pausedDays: daysStood(task, now),
  extension: task.extension && { ...task.extension },
  procedures: (planned?.procedures ?? []).map(procedureOf),
})

/** C97 The way of the promise, where the law of a matter knows it. */
const commitmentOf = (
  state: CaseState,
  task: Task,
  planned: Planned | undefined,
  closed: readonly ClosedPromise[],
): CaseTask['commitment'] => {
  const shut = closed.find(({ matter }) => matter === matterOf(task.matter))
  return planned?.commitment
    ? {
        ...planned.commitment,
        chosen: state.committed.includes(matterOf(task.matter)),
        check: task.check && { ...task.check },
        checkDueOn: checkDueOn(state, task),
        closed: shut ? { on: shut.on, caseId: shut.caseId || null } : null,
      }
    : null
}

/** C120 */
const laterOf = (state: CaseState, catalogue: Catalogue, { id, kind, asked }: LaterItem) => {
  const known = kind === 'paper' ? catalogue.material.get(id) : catalogue.element.get(id)
  return { ...{ kind, id, asked: [...asked] }, ...named(known, nameOf(state, { id, kind })) }
}

/** One task of a case as whoever may see it reads it, as of a day. */
export const viewTask = ({ opened, catalogue, now, closed = [] }: Seen, task: Task): CaseTask => {
  const { state } = opened
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  const matter = catalogue.matter.get(matterOf(task.matter))
  const row = rowTold(catalogue, opened, task.matter)
  const plain = row?.told ? named(matter, task.matter) : matterNamed(catalogue, task.matter)
  return {
    matter: task.matter,
    ...withRow(plain, row),
    row,
    department: departmentName(catalogue, planned?.department ?? ''),
    status: taskStatusOn(task, chinaDay(now)),
    waitsFor:
      task.status === 'waiting'
        ? waitsFor(state, task.matter).map((code) => ({ matter: code, ...matterNamed(catalogue, code) }))
        : [],
    waitsForLater:
      task.status === 'waiting'
        ? awaits(state, task.matter).map((item) => laterOf(state, catalogue, item))
        : [],
    startedAt: task.startedAt,
    ...clockOf(state, task, planned, now),
    decidedAt: task.decidedAt,
    outcomeReason: task.reason,
    basis: task.basis,
    result: task.result && { ...task.result, nameEn: resultNameEn(catalogue, matter, task.result.name) },
    legalBasis: matter?.legal_basis ?? [],
    commitment: commitmentOf(state, task, planned, closed),
    transfers: task.transfers.map(({ from, to, token, at }) => ({
      ...{ from: departmentName(catalogue, from), to: departmentName(catalogue, to), token, at },
    })),
  }
}
