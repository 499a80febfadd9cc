import type { Matter } from '#engine/catalogue'
import { resultNamed } from './conduct.ts'
import { error, type LintFinding, type LintScope, matterPlace, thingPlace, warning } from './lint-types.ts'
import { failGuide } from './problems.ts'

const departments = ({ catalogue, thing, matters }: LintScope): LintFinding[] =>
  [
    { subject: thing.name, department: thing.lead_department, place: thingPlace(thing, 'lead_department') },
    ...matters.map((matter) => ({
      subject: matter.name,
      department: matter.department,
      place: matterPlace(matter, 'department'),
    })),
  ]
    // That nobody leads yet is said by the draft itself (V3); '' is no name of a department.
    .filter(({ department }) => department && !catalogue.department.has(department))
    .map(({ subject, department, place }) =>
      error('2b', failGuide('guide_department_unknown', { subject, department }), place),
    )

const thingFields = ({ thing }: LintScope): LintFinding[] => {
  const values = { thing: thing.name }
  return [
    ...(thing.audience
      ? []
      : [error('2b', failGuide('guide_no_audience', values), thingPlace(thing, 'audience'))]),
    ...(thing.zone ? [] : [error('2b', failGuide('guide_no_zone', values), thingPlace(thing, 'zone'))]),
    ...(thing.lead_reason
      ? []
      : [error('2b', failGuide('guide_no_lead_reason', values), thingPlace(thing, 'lead_reason'))]),
  ]
}

const english = ({ catalogue, thing, matters }: LintScope): LintFinding[] => {
  const asked = new Set(matters.flatMap((matter) => matter.materials.map(({ material }) => material)))
  const all = [
    { subject: thing.name, known: thing.name_en, place: thingPlace(thing, 'name_en') },
    ...matters.map((matter) => ({
      subject: matter.name,
      known: matter.name_en,
      place: matterPlace(matter, 'name_en'),
    })),
    ...matters.flatMap((matter) =>
      matter.commitment_allowed
        ? [
            {
              subject: matter.commitment_allowed.conditions,
              known: matter.commitment_allowed.conditions_en,
              place: matterPlace(matter, 'commitment_allowed.conditions_en'),
            },
          ]
        : [],
    ),
    ...[...asked].map((id) => ({
      subject: catalogue.material.get(id)?.name ?? id,
      known: catalogue.material.get(id)?.name_en,
      place: `materials.${id}.name_en`,
    })),
  ]
  return all
    .filter(({ known }) => !known?.trim())
    .map(({ subject, place }) => warning('2b', failGuide('guide_no_english', { subject }), place))
}

/** A step inside the limit that is longer than the limit: one of the two figures is not true. */
const procedures = (matter: Matter): LintFinding[] =>
  (matter.special_procedures ?? [])
    .filter(({ days, excluded_from_limit }) => !excluded_from_limit && days > matter.promised_days)
    .map(({ type, days }) =>
      warning(
        '2b',
        failGuide('guide_procedure_over_limit', {
          matter: matter.name,
          promised: matter.promised_days,
          procedure: type,
          days,
        }),
        matterPlace(matter, 'special_procedures'),
      ),
    )

const money = (matter: Matter): LintFinding[] =>
  matter.fee === undefined
    ? [error('2b', failGuide('guide_fee_unstated', { matter: matter.name }), matterPlace(matter, 'fee'))]
    : []

const result = (matter: Matter): LintFinding[] => {
  const { name, kind } = matter.result
  const place = matterPlace(matter, 'result')
  if (!resultNamed(matter) && kind !== '无')
    return [error('2b', failGuide('guide_result_unnamed', { matter: matter.name, kind }), place)]
  if (resultNamed(matter) && kind === '无')
    return [
      warning('2b', failGuide('guide_result_without_kind', { matter: matter.name, result: name }), place),
    ]
  return []
}

/** D8 refuses a paper that no service of the whole library makes; the item's own page must name it too (2b 中介服务名称). */
const agency = ({ catalogue }: LintScope, matter: Matter, index: number): LintFinding[] => {
  const row = matter.materials[index]
  const material = row && catalogue.material.get(row.material)
  if (material?.produced_by !== 'intermediary' || matter.intermediary_services?.length) return []
  const offered = catalogue.matters.some(
    (other) =>
      other.intermediary_services?.length && other.materials.some((asked) => asked.material === material.id),
  )
  const problem = failGuide('guide_agency_unnamed', { matter: matter.name, material: row?.as_named ?? '' })
  return [(offered ? warning : error)('2b', problem, matterPlace(matter, `materials[${index}]`))]
}

const papers = (scope: LintScope, matter: Matter): LintFinding[] =>
  matter.materials.flatMap(({ material, as_named }, index) =>
    scope.catalogue.material.has(material)
      ? agency(scope, matter, index)
      : [
          error(
            '2b',
            failGuide('guide_material_unknown', { matter: matter.name, material: as_named }),
            matterPlace(matter, `materials[${index}]`),
          ),
        ],
  )

/** 2b The fields of the national item list that the catalogue has a place for. */
export const lintFields = (scope: LintScope): LintFinding[] => [
  ...departments(scope),
  ...thingFields(scope),
  ...english(scope),
  ...scope.matters.flatMap((matter) => [
    ...procedures(matter),
    ...money(matter),
    ...result(matter),
    ...papers(scope, matter),
  ]),
]
