import { type Matter, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { circleOf } from './flow.ts'
import { error, type LintFinding, type LintScope, matterPlace, thingPlace, warning } from './lint-types.ts'
import { failGuide } from './problems.ts'

const blank = (text: string | undefined): boolean => !text?.trim()

const names = ({ thing, matters }: LintScope): LintFinding[] => {
  const all = [
    { subject: thing.code, place: thingPlace(thing, 'name'), name: thing.name },
    ...matters.map((matter) => ({
      subject: matter.code,
      place: matterPlace(matter, 'name'),
      name: matter.name,
    })),
  ]
  return all
    .filter(({ name }) => blank(name))
    .map(({ subject, place }) => error('R04', failGuide('guide_no_name', { subject }), place))
}

const materials = ({ thing, matters }: LintScope): LintFinding[] => {
  if (matters.every((matter) => matter.materials.length === 0))
    return [
      error('R04', failGuide('guide_no_materials', { thing: thing.name }), thingPlace(thing, 'matters')),
    ]
  return matters
    .filter((matter) => matter.materials.length === 0 && !matter.form_fields?.length)
    .map((matter) =>
      warning(
        'R04',
        failGuide('guide_item_without_materials', { matter: matter.name }),
        matterPlace(matter, 'materials'),
      ),
    )
}

const flow = ({ catalogue, thing, matters }: LintScope): LintFinding[] => {
  const circle = circleOf(matters)
  const found = circle.length
    ? [
        error(
          'R04',
          failGuide('guide_flow_circle', {
            thing: thing.name,
            matters: circle.map(({ name }) => name).join('、'),
          }),
          thingPlace(thing, 'matters'),
        ),
      ]
    : []
  const composed = plan(catalogue, thing, sampleAnswers(thing))
  const empty = composed.matters.length === 0 && composed.undecided.length === 0
  return empty
    ? [
        ...found,
        error('R04', failGuide('guide_no_flow', { thing: thing.name }), thingPlace(thing, 'questions')),
      ]
    : found
}

const basis = (matter: Matter): LintFinding[] => {
  const rows = (matter.legal_basis ?? []).filter(({ title }) => !blank(title))
  if (rows.length === 0)
    return [
      error('R04', failGuide('guide_no_basis', { matter: matter.name }), matterPlace(matter, 'legal_basis')),
    ]
  return rows
    .filter(({ article }) => blank(article))
    .map(({ title }) =>
      warning(
        'R04',
        failGuide('guide_basis_without_article', { matter: matter.name, law: title }),
        matterPlace(matter, 'legal_basis'),
      ),
    )
}

const limit = (matter: Matter): LintFinding[] =>
  matter.promised_days > matter.statutory_days
    ? [
        error(
          'R04',
          failGuide('guide_promise_over_limit', {
            matter: matter.name,
            promised: matter.promised_days,
            statutory: matter.statutory_days,
          }),
          matterPlace(matter, 'promised_days'),
        ),
      ]
    : []

/** The guide always has a sentence on it (G1), so nothing is left empty; that no paper may follow is worth a second look. */
const deferrable = ({ thing, matters }: LintScope): LintFinding[] =>
  matters.some((matter) => matter.materials.some(({ necessity }) => necessity === 'deferrable'))
    ? []
    : [warning('R04', failGuide('guide_no_deferrable', { thing: thing.name }), thingPlace(thing, 'matters'))]

/** R04 A guide cannot be published without names, materials, flow, basis, limit, and which papers may follow later. */
export const lintPublication = (scope: LintScope): LintFinding[] => [
  ...names(scope),
  ...materials(scope),
  ...flow(scope),
  ...scope.matters.flatMap(basis),
  ...scope.matters.flatMap(limit),
  ...deferrable(scope),
]
