import { type Actor, ofDepartment } from '#engine/kernel'
import { actsAtCounter } from './acts/vocabulary.ts'
import { matterOf } from './row-branches.ts'
import { type CaseState, passedOnBy } from './state.ts'

/** C10 What an actor may see of a case. */
export type Sight =
  | { readonly sees: 'nothing' }
  /** `own`: the matters that a lead department decides itself; it reads their fields as any department does. */
  | { readonly sees: 'whole'; readonly person: boolean; readonly own?: ReadonlySet<string> }
  /** A department: its own matters, and the papers they ask for. */
  | { readonly sees: 'part'; readonly matters: ReadonlySet<string>; readonly materials: ReadonlySet<string> }

const nothing: Sight = { sees: 'nothing' }

const partOf = (state: CaseState, department: string | undefined): Sight => {
  if (state.submittedAt === null) return nothing
  const passed = passedOnBy(state, department)
  const own = state.plan.matters.filter(
    (matter) => matter.department === department || passed.includes(matter.code),
  )
  // C54 Fields and papers are asked for by the matter, decided on by the part of each row.
  const matters = new Set(own.flatMap(({ code }) => [code, matterOf(code)]))
  if (matters.size === 0) return nothing
  const materials = state.plan.requirements
    .filter(({ askedBy }) => askedBy.some(({ matter }) => matters.has(matter)))
    .map(({ material }) => material)
  return { sees: 'part', matters, materials: new Set(materials) }
}

/**
 * C10 The applicant and the windows see the whole case, the department that leads it too; any other department sees its own tasks and what its
 * matters ask for, from intake; an administrator sees no case. What was never handed in, a draft given up too, is its
 * applicant's; C21 what was begun at a counter, every window clerk's, so that the person may go on at another window. `person` tells whether unmasked data of the person is needed.
 */
export const sightOf = (state: CaseState, actor: Actor): Sight => {
  if (actor.role === 'applicant')
    return actor.id === state.applicantId ? { sees: 'whole', person: true } : nothing
  if (!state.submittedAt) return actsAtCounter(state, actor) ? { sees: 'whole', person: true } : nothing
  if (actor.role === 'window_clerk') return { sees: 'whole', person: true }
  if (actor.role === 'issue_window') return state.tasks.length ? { sees: 'whole', person: false } : nothing
  if (actor.role === 'joint_team') return { sees: 'whole', person: false }
  if (ofDepartment(actor.role)) {
    const part = partOf(state, actor.department)
    if (actor.department !== state.plan.lead) return part
    return { sees: 'whole', person: false, ...(part.sees === 'part' ? { own: part.matters } : {}) }
  }
  return nothing
}

/** C10 To whom and where the results go is read by the person, the window that took the case in, and the one window that hands out. */
export const seesDelivery = (sight: Sight, { role }: Actor): boolean =>
  sight.sees === 'whole' && (sight.person || role === 'issue_window')

/** C10 C80 A paper drawn up from the form is read by whoever needs the person, and by those whose matters ask for it. */
export const readsPaper = (
  sight: Exclude<Sight, { sees: 'nothing' }>,
  askedBy: readonly string[],
): boolean => {
  if (sight.sees === 'whole' && sight.person) return true
  const own = sight.sees === 'part' ? sight.matters : sight.own
  return askedBy.some((matter) => own?.has(matter) ?? false)
}

/** What is read of a plan: which matters ask for a field. */
type AskedFor = { readonly element: string; readonly askedBy: readonly string[] }
type Asking = { readonly form: readonly (AskedFor & { readonly columns?: readonly AskedFor[] })[] }

/** Which fields of the form: `only` these, undefined all; of them the values of `open` whole, undefined every one. */
export type FieldsSeen = {
  readonly only: ReadonlySet<string> | undefined
  readonly open: ReadonlySet<string> | undefined
  /** D12 Columns of lists that nobody asks for whose work the reader does. */
  readonly closed: ReadonlySet<string>
}

/** C10 A department reads the fields its own matters ask for, of a list without the columns only others ask for (D12); one that leads sees the others masked, and so does everybody who needs no person. */
export const fieldsSeen = (sight: Exclude<Sight, { sees: 'nothing' }>, { form }: Asking): FieldsSeen => {
  const askedFor = (matters: ReadonlySet<string> = new Set()) =>
    new Set(
      form
        .flatMap((field) => [field, ...(field.columns ?? [])])
        .filter(({ askedBy }) => askedBy.some((code) => matters.has(code)))
        .map(({ element }) => element),
    )
  const columns = form.flatMap((field) => field.columns ?? []).map(({ element }) => element)
  const without = (own: ReadonlySet<string>) => new Set(columns.filter((column) => !own.has(column)))
  if (sight.sees === 'part') {
    const own = askedFor(sight.matters)
    return { only: own, open: own, closed: without(own) }
  }
  if (sight.person) return { only: undefined, open: undefined, closed: new Set() }
  const own = askedFor(sight.own)
  return { only: undefined, open: own, closed: without(own) }
}
