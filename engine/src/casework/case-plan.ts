import { Type } from '@sinclair/typebox'
import {
  type Answers,
  type Catalogue,
  codesOf,
  excludedProcedures,
  necessities,
  type OneThing,
  paperForms,
} from '#engine/catalogue'
import { type DropReason, dropReasons, type Plan } from '#engine/composer'
import { type Data, type Frozen, nullable, oneOf } from '#engine/kernel'
import { AfterField, afterFields } from './after-field.ts'

const Text = Type.String()
const Count = Type.Number()
const Texts = Type.Array(Text)

/** One matter of a case: everything casework needs of it, copied at submission so that a case stays on its version (D2). */
export const CaseMatter = Type.Object({
  code: Text,
  name: Text,
  department: Text,
  prerequisites: Texts,
  statutoryDays: Count,
  promisedDays: Count,
  excludedDays: Count,
  start: Count,
  end: Count,
  result: Type.Object({ name: Text, kind: Text, material: nullable(Text), validYears: nullable(Count) }),
  /** C92 The special procedures the law leaves out of its limit, by code: only for one of these its clock stands. */
  procedures: Texts,
  /** C97 What a person promises where they may choose to be decided on first; null where the law has no such way. */
  commitment: nullable(Type.Object({ basis: Text, conditions: Text, conditionsEn: Text })),
})
export type CaseMatter = Data<typeof CaseMatter>

/** Why a source that should have given a paper did not (X3, X6). */
const fallbackCodes = [
  'not_found',
  'expired',
  'no_document',
  'not_applicable',
  'not_named',
  'slow',
  'down',
  'nonsense',
  'disputed',
] as const
export type FallbackCode = (typeof fallbackCodes)[number]
/** The code and whose data it was; up to format 2 the sentence itself stood here, and is shown as it was. */
const FallbackReason = Type.Union([
  Type.Object({ code: oneOf(fallbackCodes), department: Text }),
  Type.Object({ told: Type.Object({ zh: Text, en: Text }) }),
])
export type FallbackReason = Data<typeof FallbackReason>

/** One paper to hand in, with who asks for it in which words. */
export const CaseRequirement = Type.Object({
  material: Text,
  name: Text,
  form: oneOf(codesOf(paperForms)),
  copies: Count,
  necessity: oneOf(codesOf(necessities)),
  askedBy: Type.Array(Type.Object({ matter: Text, asNamed: Text })),
  /** Set when a source should have given it and did not (X1): why the person is asked after all. */
  because: nullable(FallbackReason),
})
export type CaseRequirement = Data<typeof CaseRequirement>

const Dropped = Type.Object({
  matter: Text,
  asNamed: Text,
  material: Text,
  reason: Type.Unsafe<DropReason>(oneOf(dropReasons)),
  by: Text,
  decision: Type.Optional(Type.Object({ basis: Text, owner: Text, on: Text, fields: Type.Optional(Texts) })),
})

/** One answer as it is stored; `unknown` says that it is not known (D3). */
export const Answer = Type.Union([Type.Boolean(), Type.Number(), Text, Type.Array(Text)])

/** The plan as a case carries it. */
export const CasePlan = Type.Object({
  thing: Text,
  name: Text,
  lead: Text,
  matters: Type.Array(CaseMatter),
  requirements: Type.Array(CaseRequirement),
  dropped: Type.Array(Dropped),
  answers: Type.Unsafe<Answers>(Type.Record(Text, Answer)),
  /** C48 Questions answered 不知道 that decide something, in the order they were asked. */
  unsettled: Type.Array(Type.Object({ question: Text, ask: Text, askEn: Text })),
  /** F65 Fields that get their value after hand-in, each once. */
  afterwards: Type.Array(AfterField),
  figures: Type.Object({
    materials: Type.Object({ before: Count, after: Count }),
    fields: Type.Object({ before: Count, after: Count, prefilled: Count }),
    days: Type.Object({ sequential: Count, promised: Count }),
    visits: Type.Object({ before: Count, after: Count }),
  }),
})
export type CasePlan = Data<typeof CasePlan>

/** A paper asked for although a source should have given it, and why. */
export type AskedAfterAll = { readonly material: string; readonly because: FallbackReason }

const plannedMatter = (catalogue: Catalogue, matter: Plan['matters'][number]): CaseMatter => {
  const known = catalogue.matter.get(matter.code)
  const { code, name, department, prerequisites, statutoryDays, promisedDays, excludedDays, start, end } =
    matter
  return {
    ...{ code, name, department, prerequisites, statutoryDays, promisedDays, excludedDays, start, end },
    result: {
      name: known?.result.name ?? '',
      kind: known?.result.kind ?? '',
      material: known?.result.material ?? null,
      validYears: known?.result.valid_years ?? null,
    },
    procedures: known ? excludedProcedures(known) : [],
    commitment: matter.commitment && {
      basis: matter.commitment.basis,
      conditions: matter.commitment.conditions,
      conditionsEn: matter.commitment.conditionsEn,
    },
  }
}

/** Copies what a case needs out of a composed plan. */
export const casePlan = (
  catalogue: Catalogue,
  thing: OneThing,
  composed: Plan,
  asked: readonly AskedAfterAll[],
): CasePlan => ({
  thing: thing.code,
  name: thing.name,
  lead: composed.lead.department,
  matters: composed.matters.map((matter) => plannedMatter(catalogue, matter)),
  requirements: composed.materials.submit.map((row) => ({
    material: row.material,
    name: row.name,
    form: row.form,
    copies: row.copies,
    necessity: row.necessity,
    askedBy: row.askedBy.map((matter, index) => ({ matter, asNamed: row.asNamed[index] ?? row.name })),
    because: asked.find(({ material }) => material === row.material)?.because ?? null,
  })),
  dropped: composed.materials.dropped as Frozen<typeof composed.materials.dropped>,
  answers: composed.answers,
  unsettled: (thing.questions ?? [])
    .filter(({ id }) => composed.unsettled.includes(id))
    .map(({ id, ask, ask_en: askEn = ask }) => ({ question: id, ask, askEn })),
  afterwards: afterFields(catalogue, thing, composed),
  figures: {
    materials: { before: composed.materials.before, after: composed.materials.after },
    fields: composed.fields,
    days: { sequential: composed.days.sequential, promised: composed.days.promised },
    visits: { before: composed.visits.before, after: composed.visits.after },
  },
})
