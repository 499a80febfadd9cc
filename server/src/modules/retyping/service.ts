import {
  type CaseState,
  enteredIn,
  type FormShape,
  failRetyping,
  matterOf,
  maySetSystem,
  minutesOf,
  otherSystemFaults,
  otherSystemRecord,
  rankSystems,
  retypedValues,
  taskClock,
} from '#engine/casework'
import type { Catalogue, Matter } from '#engine/catalogue'
import { rowTold, withRow } from '#engine/exchange'
import { accountRef, type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { type CatalogueService, departmentName, matterNamed, named, thingNamed } from '#modules/catalogue'
import { auditEntry } from '#platform/audit-entry'
import type { RetypingView, SystemChange, SystemLine, SystemPage, SystemRanks } from './schemas.ts'
import type { RetypingStore, SystemOf } from './store.ts'

type Parts = {
  readonly store: RetypingStore
  readonly catalogue: Pick<CatalogueService, 'current'>
  readonly casework: Pick<CaseworkService, 'afterwards'>
}

const fieldOf = (catalogue: Catalogue, element: string) => {
  const found = catalogue.element.get(element)
  const columns = found?.list?.columns ?? []
  return {
    ...{ element, ...named(found, element) },
    columns: columns.map((column) => ({ element: column, ...named(catalogue.element.get(column), column) })),
  }
}
const formOf = (catalogue: Catalogue, matter: Matter): SystemPage['form'] =>
  (matter.form_fields ?? []).map((element) => fieldOf(catalogue, element))
const shapeOf = (form: SystemPage['form']): FormShape =>
  form.map(({ element, columns }) => ({ element, columns: columns.map((column) => column.element) }))

const lineOf = (catalogue: Catalogue, matter: Matter) => ({
  ...{ matter: matter.code, ...named(matter, matter.code) },
  department: departmentName(catalogue, matter.department),
})

const pageOf = (catalogue: Catalogue, matter: Matter, set: SystemOf | undefined): SystemPage => {
  const { matter: _matter, ...system } = set?.system ?? { matter: '' }
  return {
    ...lineOf(catalogue, matter),
    revision: set?.revision ?? 0,
    system: set?.system ? structuredClone(system as NonNullable<SystemPage['system']>) : null,
    form: formOf(catalogue, matter),
  }
}

type Turned = { readonly catalogue: Catalogue; readonly matter: Matter }
const turnedTo = ({ catalogue: shelf }: Parts, code: string, { actor }: Context): Result<Turned> => {
  const { catalogue } = shelf.current
  const matter = catalogue.matter.get(code)
  return matter && maySetSystem(actor, matter.department)
    ? ok({ catalogue, matter })
    : refuse(failRetyping('system_missing'))
}

const createPage =
  (parts: Parts) =>
  async (code: string, context: Context): Promise<Result<SystemPage>> => {
    const found = turnedTo(parts, code, context)
    if (!found.ok) return found
    const [set] = await parts.store.ofMatters([code])
    return ok(pageOf(found.value.catalogue, found.value.matter, set))
  }

const createList =
  ({ store, catalogue: shelf }: Parts) =>
  async ({ actor }: Context): Promise<Result<{ matters: SystemLine[] }>> => {
    const { catalogue } = shelf.current
    const own = catalogue.matters.filter((matter) => maySetSystem(actor, matter.department))
    const set = new Map((await store.ofMatters(own.map(({ code }) => code))).map((one) => [one.matter, one]))
    return ok({
      matters: own.map((matter) => ({
        ...lineOf(catalogue, matter),
        system: set.get(matter.code)?.system?.name ?? null,
      })),
    })
  }

/** What the trail says of a setting. */
const settingSaid = (catalogue: Catalogue, code: string, system: SystemChange['system']) => {
  const { name, nameEn } = matterNamed(catalogue, code)
  return system
    ? {
        zh: `“${name}”要再录入“${system.name}”（${system.fields.length} 项）`,
        en: `“${nameEn}” is typed again into “${system.name}” (${system.fields.length} fields)`,
      }
    : { zh: `“${name}”不用再录入别的系统`, en: `“${nameEn}” is typed once only` }
}

const createSet =
  (parts: Parts) =>
  async (code: string, { revision, system }: SystemChange, context: Context): Promise<Result<SystemPage>> => {
    const found = turnedTo(parts, code, context)
    if (!found.ok) return found
    const { catalogue, matter } = found.value
    const whole = system && { ...system, matter: code }
    const faults = whole ? otherSystemFaults(whole, shapeOf(formOf(catalogue, matter))) : []
    if (faults.length) return refuse(...faults)
    const told = settingSaid(catalogue, code, system)
    const written = await parts.store.write({
      ...{ matter: code, department: matter.department, revision },
      record: whole && otherSystemRecord.write(whole),
      ...{ at: context.now, by: context.actor.id },
      audit: auditEntry({ act: 'retyping.set', subject: `matter:${code}`, ...told }, context),
    })
    return written ? createPage(parts)(code, context) : refuse(failRetyping('system_changed'))
  }

type Read = Extract<Awaited<ReturnType<CaseworkService['afterwards']>>, { readonly ok: true }>['value']

/** C130 What of the case itself is typed again. */
const ofCase = ({ state, catalogue }: Read, task: CaseState['tasks'][number], now: string) => ({
  query_code: state.queryCode ?? '',
  thing: thingNamed(catalogue, state.plan.thing).name,
  matter: matterNamed(catalogue, task.matter).name,
  submitted_on: state.submittedAt ? chinaDay(state.submittedAt) : '',
  accepted_on: state.acceptedAt ? chinaDay(state.acceptedAt) : '',
  promised_by: taskClock(state, task, now).dueOn ?? '',
})

/** The list whose rows have a matter each by themselves, and which of them this branch is of. */
const rowOfBranch = (read: Read, code: string) => {
  const told = rowTold(read.catalogue, { ...read, vault: read.form.vault }, code)
  const thing = read.catalogue.thing.get(read.state.plan.thing)
  const list = thing?.matters.find((one) => one.code === matterOf(code))?.per
  return { told, row: told && list ? { list, row: told.row } : null }
}

const partOf = (
  read: Read,
  task: CaseState['tasks'][number],
  system: NonNullable<SystemOf['system']>,
  now: string,
): RetypingView['parts'][number] => {
  const { state, catalogue, form, seen, may } = read
  const { told, row } = rowOfBranch(read, task.matter)
  const plain = told?.told
    ? named(catalogue.matter.get(matterOf(task.matter)), task.matter)
    : matterNamed(catalogue, task.matter)
  const ground = { fields: form.fields, held: form.held, seen, plan: ofCase(read, task, now), row }
  return {
    ...{ matter: task.matter, ...withRow(plain, told), system: system.name, number: { ...system.number } },
    values: retypedValues(system, ground).map((value) => ({ ...value })),
    mayEnter: may.some(({ act, targets }) => act === 'enter_elsewhere' && targets.includes(task.matter)),
    entered: enteredIn(state)
      .filter(({ matter }) => matter === task.matter)
      .map((one) => ({ number: one.number, at: one.at, by: accountRef(one.by), minutes: minutesOf(one) })),
  }
}

/** C132 What an officer types again: of the own department's matters, whoever else may read the case. */
const createView =
  ({ casework, store }: Parts) =>
  async (caseId: string, context: Context): Promise<Result<RetypingView>> => {
    const opened = await casework.afterwards(caseId, context)
    if (!opened.ok) return opened
    const read = opened.value
    const { state } = read
    const { actor, now } = context
    const own = actor.department
      ? state.plan.matters.filter(({ department }) => department === actor.department)
      : []
    const codes = [...new Set(own.map(({ code }) => matterOf(code)))]
    const set = new Map(
      (codes.length ? await store.ofMatters(codes) : []).map((one) => [one.matter, one.system]),
    )
    const tasks = state.tasks.filter(({ matter }) => own.some(({ code }) => code === matter))
    return ok({
      ...{ caseId, version: state.version },
      parts: tasks.flatMap((task) => {
        const system = set.get(matterOf(task.matter))
        return system ? [partOf(read, task, system, now)] : []
      }),
    })
  }

const createRank =
  ({ store, catalogue: shelf }: Parts) =>
  async (month: string | undefined, { now }: Context): Promise<Result<SystemRanks>> => {
    const [wanted, { catalogue }] = [month ?? chinaDay(now).slice(0, 7), shelf.current]
    const rows = rankSystems(await store.tallies(wanted)).map(({ department, matters, ...rank }) => ({
      ...rank,
      department: departmentName(catalogue, department),
      matters: matters.map((matter) => ({ matter, ...matterNamed(catalogue, matter) })),
    }))
    return ok({ month: wanted, rows })
  }

export const createRetyping = (parts: Parts) => ({
  list: createList(parts),
  get: createPage(parts),
  set: createSet(parts),
  view: createView(parts),
  rank: createRank(parts),
})
export type RetypingService = ReturnType<typeof createRetyping>
