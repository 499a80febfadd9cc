import type { Catalogue, JointCut, Matter, OneThing } from '#engine/catalogue'
import type { ActiveRow } from './choose.ts'
import { type AddedField, cutKey, decidedCuts } from './decided-cuts.ts'
import type { CutDecision, DroppedRow, DropReason, PaperForm, PlanOptions, SubmitRow } from './plan-types.ts'

const strictness: Record<PaperForm, number> = { original: 3, copy: 2, electronic: 1 }

/** D5 Which matter of the plan makes a material. A matter's own result never serves its own requirement. */
export const makerOf = (
  catalogue: Catalogue,
  matters: readonly Matter[],
  material: string,
  asker: string,
): string | undefined => {
  const declared = catalogue.material.get(material)?.result_of
  const { first, makers } = resultsOf(matters)
  const listed = declared === undefined ? undefined : first.get(declared)
  const made = makers.get(material)?.find((position) => matters[position]?.code !== asker)
  const positions = [listed, made].filter(
    (position) => position !== undefined && matters[position]?.code !== asker,
  ) as number[]
  return positions.length ? matters[Math.min(...positions)]?.code : undefined
}

type Results = {
  /** Code → first place among the matters. */
  readonly first: ReadonlyMap<string, number>
  /** Material → places of the matters whose result it is, ascending. */
  readonly makers: ReadonlyMap<string, readonly number[]>
}
const results = new WeakMap<readonly Matter[], Results>()

/** Asked for every row and field of a plan, so looked up once a list of matters. */
const resultsOf = (matters: readonly Matter[]): Results => {
  const known = results.get(matters)
  if (known) return known
  const first = new Map<string, number>()
  const makers = new Map<string, number[]>()
  matters.forEach(({ code, result: { material } }, position) => {
    if (!first.has(code)) first.set(code, position)
    if (material !== undefined) makers.set(material, [...(makers.get(material) ?? []), position])
  })
  const made = { first, makers }
  results.set(matters, made)
  return made
}

type Substitute = { readonly reason: DropReason; readonly by: string }

const substituteOf = (
  catalogue: Catalogue,
  matters: readonly Matter[],
  options: PlanOptions,
  { matter, row }: ActiveRow,
): Substitute | undefined => {
  const material = catalogue.material.get(row.material)
  if (material?.kind === 'form') return { reason: 'one_form', by: 'one_form' }
  const maker = makerOf(catalogue, matters, row.material, matter.code)
  if (maker) return { reason: 'result_of_matter', by: maker }
  if (
    options.sources &&
    !options.without?.has(row.material) &&
    material?.issued_by &&
    catalogue.connected(row.material)
  )
    return { reason: 'data_source', by: material.issued_by }
  return undefined
}

/** D11 The rows whose fact another paper shows, set aside until it is known whether that paper is handed in. */
type ShownElsewhere = { readonly active: ActiveRow; readonly cut: JointCut & { readonly as: string } }

const isShownElsewhere = (cut: JointCut): cut is ShownElsewhere['cut'] =>
  cut.reason === 'same_fact' && cut.as !== undefined

const decisionOf = ({ basis, owner, on, fields, adds }: JointCut): CutDecision => ({
  basis,
  owner,
  on,
  ...((fields || adds) && { fields: [...(fields ?? []), ...(adds ?? [])] }),
})

const droppedRow = (
  { matter, row }: ActiveRow,
  reason: DropReason,
  by: string,
  decision?: JointCut,
): DroppedRow => ({
  matter: matter.code,
  asNamed: row.as_named,
  material: row.material,
  reason,
  by,
  ...(decision && { decision: decisionOf(decision) }),
})

const stricter = (kept: SubmitRow, { matter, row }: ActiveRow): SubmitRow => ({
  ...kept,
  form: strictness[row.form] > strictness[kept.form] ? row.form : kept.form,
  copies: Math.max(kept.copies, row.copies),
  necessity: row.necessity === 'required' ? 'required' : kept.necessity,
  askedBy: [...kept.askedBy, matter.code],
  asNamed: [...kept.asNamed, row.as_named],
})

/** D11 A matter that asks for the paper already has both wordings in one. */
const shownToo = (kept: SubmitRow, active: ActiveRow): SubmitRow => {
  const at = kept.askedBy.indexOf(active.matter.code)
  const both = stricter(kept, active)
  if (at < 0) return both
  const asNamed = kept.asNamed.map((name, index) => (index === at ? `${name}、${active.row.as_named}` : name))
  return { ...both, askedBy: kept.askedBy, asNamed }
}

const firstAsked = (catalogue: Catalogue, { matter, row }: ActiveRow): SubmitRow => ({
  material: row.material,
  name: catalogue.material.get(row.material)?.name ?? row.material,
  form: row.form,
  copies: row.copies,
  necessity: row.necessity,
  askedBy: [matter.code],
  asNamed: [row.as_named],
})

export type Merged = {
  readonly before: number
  readonly merged: number
  readonly submit: readonly SubmitRow[]
  readonly dropped: readonly DroppedRow[]
  /** What the one form asks for in place of the generated papers. */
  readonly added: readonly AddedField[]
}

/** D5, D6, D11 Every active row is either handed in or dropped with a reason that names its substitute; nothing is asked twice. */
export const mergeMaterials = (
  catalogue: Catalogue,
  thing: OneThing,
  matters: readonly Matter[],
  rows: readonly ActiveRow[],
  options: PlanOptions,
): Merged => {
  const cuts = decidedCuts(thing, matters, options)
  const submit = new Map<string, SubmitRow>()
  const dropped: DroppedRow[] = []
  const distinct = new Set<string>()
  const added: AddedField[] = []
  const elsewhere: ShownElsewhere[] = []
  const keep = (active: ActiveRow) => {
    const { material } = active.row
    const kept = submit.get(material)
    submit.set(material, kept ? stricter(kept, active) : firstAsked(catalogue, active))
    if (kept) dropped.push(droppedRow(active, 'same_material', kept.askedBy[0] ?? active.matter.code))
  }
  for (const active of rows) {
    const { matter, row } = active
    const drop = (reason: DropReason, by: string, decision?: JointCut) =>
      dropped.push(droppedRow(active, reason, by, decision))
    const substitute = substituteOf(catalogue, matters, options, active)
    if (!substitute || substitute.reason === 'data_source') distinct.add(row.material)
    const cut = cuts.get(cutKey(matter.code, row.material))
    const decided = cut?.reason === 'generated' && options.byHand?.has(row.material) ? undefined : cut
    if (substitute) drop(substitute.reason, substitute.by)
    else if (decided && isShownElsewhere(decided)) elsewhere.push({ active, cut: decided })
    else if (decided) {
      drop(decided.reason, decided.by, decided)
      added.push(...(decided.adds ?? []).map((element) => ({ element, matter: matter.code })))
    } else keep(active)
  }
  for (const { active, cut } of elsewhere) {
    const shows = submit.get(cut.as)
    if (shows) {
      submit.set(cut.as, shownToo(shows, active))
      dropped.push(droppedRow(active, 'same_fact', cut.as, cut))
    } else keep(active)
  }
  return { before: rows.length, merged: distinct.size, submit: [...submit.values()], dropped, added }
}
