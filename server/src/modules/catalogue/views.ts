import { addWorkingDays, certainly, isProvisionalDay } from '#engine/calendar'
import { type Catalogue, commitmentCheckDays, feeOf, type OneThing, totalOf } from '#engine/catalogue'
import type { Plan, VisitReason } from '#engine/composer'
import { endsView } from './ends-view.ts'
import { departmentName, named } from './names.ts'
import type { DroppedRow, Fees, PlanMatter, PlanView, SubmitRow, ThingSummary } from './schemas.ts'

const planMatter = (catalogue: Catalogue, matter: Plan['matters'][number]): PlanMatter => {
  const full = catalogue.matter.get(matter.code)
  return {
    code: matter.code,
    ...named(full, matter.code),
    department: departmentName(catalogue, matter.department),
    start: matter.start,
    end: matter.end,
    slack: matter.slack,
    critical: matter.critical,
    statutoryDays: matter.statutoryDays,
    promisedDays: matter.promisedDays,
    excludedDays: matter.excludedDays,
    prerequisites: [...matter.prerequisites],
    commitment: matter.commitment && { ...matter.commitment, checkedWithin: commitmentCheckDays },
    result: { name: full?.result.name ?? '', kind: full?.result.kind ?? '' },
    legalBasis: full?.legal_basis ?? [],
  }
}

const submitRow = (catalogue: Catalogue, row: Plan['materials']['submit'][number]): SubmitRow => {
  const material = catalogue.material.get(row.material)
  return {
    material: row.material,
    ...named(material, row.material),
    kind: material?.kind ?? 'other',
    form: row.form,
    copies: row.copies,
    necessity: row.necessity,
    askedBy: [...row.askedBy],
    asNamed: [...row.asNamed],
    producedByIntermediary: material?.produced_by === 'intermediary',
  }
}

/** Who or what serves a dropped row: the one form, a matter, or a department's source. */
const substituteName = (catalogue: Catalogue, reason: string, by: string) => {
  if (reason === 'one_form') return { name: '一张表', nameEn: 'the one form' }
  if (reason === 'same_fact') return named(catalogue.material.get(by), by)
  return reason === 'data_source'
    ? named(catalogue.department.get(by), by)
    : named(catalogue.matter.get(by), by)
}

type Dropped = Plan['materials']['dropped'][number]
const droppedRows = new WeakMap<Dropped, { readonly catalogue: Catalogue; readonly row: DroppedRow }>()

/** Rows of a plan do not change, so each is named once. */
export const droppedRow = (catalogue: Catalogue, dropped: Dropped): DroppedRow => {
  const known = droppedRows.get(dropped)
  if (known?.catalogue === catalogue) return known.row
  const row = nameDropped(catalogue, dropped)
  droppedRows.set(dropped, { catalogue, row })
  return row
}

const nameDropped = (catalogue: Catalogue, { decision, ...row }: Dropped): DroppedRow => {
  const matter = named(catalogue.matter.get(row.matter), row.matter)
  const material = named(catalogue.material.get(row.material), row.material)
  const by = substituteName(catalogue, row.reason, row.by)
  return {
    ...row,
    matterName: matter.name,
    matterNameEn: matter.nameEn,
    materialName: material.name,
    materialNameEn: material.nameEn,
    byName: by.name,
    byNameEn: by.nameEn,
    ...(decision && {
      decision: {
        basis: decision.basis,
        owner: departmentName(catalogue, decision.owner),
        on: decision.on,
      },
    }),
  }
}

const visitReason = (catalogue: Catalogue, { code, subject }: VisitReason) => {
  const about =
    code === 'original_paper'
      ? named(catalogue.material.get(subject), subject)
      : named(catalogue.matter.get(subject), subject)
  return code === 'original_paper'
    ? { code, zh: `${about.name}要核对原件`, en: `The original of the ${about.nameEn} must be seen` }
    : { code, zh: `${about.name}要您本人到场`, en: `${about.nameEn} needs you in person` }
}

/** I7 What some matters cost, with the names people read. */
export const feesView = (catalogue: Catalogue, codes: readonly string[]): Fees => {
  const rows = codes.flatMap((code) => {
    const matter = catalogue.matter.get(code)
    return matter ? [{ matter, fee: feeOf(matter), ...named(matter, code) }] : []
  })
  return {
    total: totalOf(rows.map(({ fee }) => fee)),
    charged: rows.flatMap(({ matter, fee, name, nameEn }) =>
      fee?.charged
        ? [
            {
              ...{ name, nameEn },
              department: departmentName(catalogue, matter.department),
              amount: typeof fee.amount === 'number' ? fee.amount : null,
              words: typeof fee.amount === 'string' ? fee.amount : '',
              basis: fee.basis ?? '',
            },
          ]
        : [],
    ),
    unstated: rows.filter(({ fee }) => !fee).map(({ name, nameEn }) => ({ name, nameEn })),
  }
}

/** The plan with the names people read. `today` gives the date the promised days lead to. */
export const planView = (catalogue: Catalogue, thing: OneThing, plan: Plan, today: string): PlanView => {
  const doneBy = certainly(addWorkingDays(today, plan.days.promised))
  return {
    thing: { code: thing.code, ...named(thing, thing.code) },
    answers: plan.answers as PlanView['answers'],
    undecided: [...plan.undecided],
    ask: plan.ask,
    remaining: [...plan.remaining],
    unsettled: [...plan.unsettled],
    ends: plan.unsettled.length ? endsView(catalogue, thing, plan.answers) : null,
    lead: { department: departmentName(catalogue, plan.lead.department), reason: plan.lead.reason },
    matters: plan.matters.map((matter) => planMatter(catalogue, matter)),
    materials: {
      before: plan.materials.before,
      merged: plan.materials.merged,
      after: plan.materials.after,
      submit: plan.materials.submit.map((row) => submitRow(catalogue, row)),
      dropped: plan.materials.dropped.map((row) => droppedRow(catalogue, row)),
    },
    fields: plan.fields,
    days: plan.days,
    doneBy,
    provisional: isProvisionalDay(doneBy),
    visits: {
      before: plan.visits.before,
      after: plan.visits.after,
      reasons: plan.visits.reasons.map((reason) => visitReason(catalogue, reason)),
    },
    departments: plan.departments.map((id) => departmentName(catalogue, id)),
    fees: feesView(
      catalogue,
      plan.matters.map(({ code }) => code),
    ),
  }
}

export const thingSummary = (
  catalogue: Catalogue,
  thing: OneThing,
  plan: Plan,
): Omit<ThingSummary, 'casesDone'> => ({
  code: thing.code,
  ...named(thing, thing.code),
  audience: thing.audience ?? '',
  zone: thing.zone ?? '',
  lead: departmentName(catalogue, thing.lead_department),
  departments: plan.departments.length,
  matters: plan.matters.length,
  materials: { before: plan.materials.before, after: plan.materials.after },
  days: plan.days,
  visits: { before: plan.visits.before, after: plan.visits.after },
})
