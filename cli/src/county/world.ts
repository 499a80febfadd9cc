import type { Answers } from '../../../contract/client.ts'
import type { Client } from '../demo/api-client.ts'
import { Refused } from '../demo/api-client.ts'
import type { Seeded } from '../stand-ins/registry/seeded.ts'
import type { Agenda } from './agenda.ts'

/** One case as those who act on it know it. */
export type Errand = {
  readonly caseId: string
  readonly thing: string
  /** Who speaks for the person: their account, or the clerk who took them in. */
  readonly owner: Client
  readonly atCounter: boolean
  /** Tasks somebody has begun to work on. */
  readonly begun: Set<string>
  /** Lateness somebody has asked about. */
  readonly asked: Set<string>
}

export type Offices = {
  readonly shops: readonly Client[]
  readonly clerks: readonly Client[]
  readonly issuer: Client
  readonly joint: Client
  readonly officer: (department: string) => Promise<Client>
  readonly head: (department: string) => Promise<Client>
  readonly lead: (department: string) => Promise<Client>
}

export type Thing = { readonly code: string; readonly answers: Answers }

/** What happened, by what it is called in a report. */
export type Told = {
  readonly counts: Map<string, number>
  readonly refused: { readonly thing: string; readonly what: string; readonly why: string }[]
}

export type World = {
  readonly agenda: Agenda
  readonly chance: Seeded
  readonly offices: Offices
  readonly told: Told
}

export const count = ({ told }: Pick<World, 'told'>, what: string): void => {
  told.counts.set(what, (told.counts.get(what) ?? 0) + 1)
}

/** What a person meets who comes a moment too late: the case went another way meanwhile. Nobody is at fault. */
const overtaken = new Set(['not_now', 'changed_meanwhile', 'task_done'])

/** Does something for a case; a refusal is told and stops nobody else. */
export const attempt = async (
  world: World,
  thing: string,
  what: string,
  work: () => Promise<unknown>,
): Promise<boolean> => {
  try {
    await work()
    count(world, what)
    return true
  } catch (error) {
    if (error instanceof Refused && overtaken.has(error.details.code)) return false
    const why = error instanceof Error ? error.message : String(error)
    world.told.refused.push({ thing, what, why })
    return false
  }
}

const [opens, hours] = [510, 480]
/** A moment of office hours of a working day. */
export const officeHours = ({ chance }: Pick<World, 'chance'>): number => opens + chance.between(0, hours)

const hundred = 100
/** Whether something happens that happens so often in a hundred. */
export const happens = ({ chance }: Pick<World, 'chance'>, often: number): boolean =>
  chance.between(1, hundred) <= often
