import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { allScenarios, type Plan, plan } from '#engine/composer'
import { figuresOf, type ScenarioFigures } from './figures-of.ts'

export type Version = { readonly catalogue: Catalogue; readonly thing: OneThing }
export type WordChange = { readonly path: string; readonly before: string; readonly after: string }

const keyed = (value: readonly unknown[]): Map<string, unknown> =>
  new Map(
    value.map((entry, index) => {
      const named = entry as {
        id?: string
        code?: string
        value?: string
        matter?: string
        material?: string
        q?: string
      } | null
      const own = named?.id ?? named?.code ?? named?.q ?? named?.value
      return [own ?? (named?.matter ? `${named.matter}|${named.material}` : String(index)), entry]
    }),
  )

const text = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** What changed, path by path. Lists are matched by their ids, so that a moved row is no change. */
const changes = (before: unknown, after: unknown, path: string): WordChange[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
  if (!isRecord(before) || !isRecord(after)) return [{ path, before: text(before), after: text(after) }]
  const [left, right] = [before, after].map((value) =>
    Array.isArray(value) ? keyed(value) : new Map(Object.entries(value)),
  ) as [Map<string, unknown>, Map<string, unknown>]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    changes(left.get(key), right.get(key), path ? `${path}/${key}` : key),
  )
}

export type PlanChange = {
  readonly matters: { readonly more: readonly string[]; readonly less: readonly string[] }
  readonly materials: { readonly more: readonly string[]; readonly less: readonly string[] }
  readonly days: { readonly before: number; readonly after: number }
  /** In how many scenarios, and the first of them. */
  readonly scenarios: number
  readonly example: Answers
}

const split = (before: readonly string[], after: readonly string[]) => ({
  more: after.filter((entry) => !before.includes(entry)),
  less: before.filter((entry) => !after.includes(entry)),
})

const planChange = (before: Plan, after: Plan) => ({
  matters: split(
    before.matters.map(({ code }) => code),
    after.matters.map(({ code }) => code),
  ),
  materials: split(
    before.materials.submit.map(({ material }) => material),
    after.materials.submit.map(({ material }) => material),
  ),
  days: { before: before.days.promised, after: after.days.promised },
})

/** V10 Two versions side by side: words, and in which scenarios plans need what more or less. */
export const compareVersions = (
  before: Version,
  after: Version,
): { words: WordChange[]; plans: PlanChange[]; scenarios: number } => {
  const groups = new Map<string, PlanChange>()
  let scenarios = 0
  for (const answers of allScenarios(after.catalogue, after.thing)) {
    scenarios += 1
    const change = planChange(
      plan(before.catalogue, before.thing, answers),
      plan(after.catalogue, after.thing, answers),
    )
    const same =
      !change.matters.more.length &&
      !change.matters.less.length &&
      !change.materials.more.length &&
      !change.materials.less.length
    if (same && change.days.before === change.days.after) continue
    const key = JSON.stringify(change)
    const known = groups.get(key)
    groups.set(key, { ...change, scenarios: (known?.scenarios ?? 0) + 1, example: known?.example ?? answers })
  }
  return { words: changes(before.thing, after.thing, ''), plans: [...groups.values()], scenarios }
}

export type PastCase = { readonly caseId: string; readonly answers: Answers }
export type Replayed = {
  readonly cases: readonly {
    readonly caseId: string
    readonly before: ScenarioFigures
    readonly after: ScenarioFigures
    readonly open: boolean
  }[]
  /** Tasks each department had, and would have. */
  readonly load: readonly { readonly department: string; readonly before: number; readonly after: number }[]
}

/** V11 Past cases through the new version. `open` marks those whose answers leave a new question unanswered. */
export const replay = (before: Version, after: Version, past: readonly PastCase[]): Replayed => {
  const load = new Map<string, { before: number; after: number }>()
  const count = ({ matters }: Plan, side: 'before' | 'after') => {
    for (const { department } of matters) {
      const entry = load.get(department) ?? { before: 0, after: 0 }
      entry[side] += 1
      load.set(department, entry)
    }
  }
  const cases = past.map(({ caseId, answers }) => {
    const [old, renewed] = [
      plan(before.catalogue, before.thing, answers),
      plan(after.catalogue, after.thing, answers),
    ]
    count(old, 'before')
    count(renewed, 'after')
    return { caseId, before: figuresOf(old), after: figuresOf(renewed), open: renewed.undecided.length > 0 }
  })
  return { cases, load: [...load].map(([department, numbers]) => ({ department, ...numbers })) }
}
