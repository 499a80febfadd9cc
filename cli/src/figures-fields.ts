import { type Catalogue, fieldReasons, sampleAnswers } from '#engine/catalogue'
import { type Figures, figureRows, type PlanOptions, plan } from '#engine/composer'
import { fieldStates, fieldsOf, formSections, missingFields, prefillFromAnswers } from '#engine/form'

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The one in the middle; of two, the higher. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/**
 * Fields of each sample's form that are empty when it opens, what answers fix or say being there: those that must be filled, and all
 * that are asked, as if none might stay empty (F4, F5).
 */
const emptyFields = (catalogue: Catalogue, options: PlanOptions) =>
  catalogue.things.map((thing) => {
    const composed = plan(catalogue, thing, sampleAnswers(thing), options)
    const fields = fieldsOf(formSections(composed, catalogue)).filter(({ fixed }) => fixed === null)
    const known = prefillFromAnswers(composed.answers, fields)
    const states = fieldStates(fields, known)
    const asked = fields.filter(({ element }) => {
      const state = states.get(element)
      return state?.shown === 'ask' && state.value === ''
    })
    return { required: missingFields(fields, known).length, asked: asked.length }
  })

const views = {
  'none of them': 'none',
  'only those whose basis was read': 'sourced',
  all: undefined,
} as const

const bars = (catalogue: Catalogue, figures: Figures): string => {
  const byHand = { none: figures.fieldsUncut, sourced: figures.fieldsRead, all: figures }
  return table(
    [
      'decisions on fields counted',
      'by hand, average',
      'required and empty, median',
      'most',
      'the same if none might stay empty, median',
      'most',
    ],
    Object.entries(views).map(([name, fieldCuts]) => {
      const empty = emptyFields(catalogue, { sources: true, ...(fieldCuts && { fieldCuts }) })
      const [required, asked] = [empty.map((one) => one.required), empty.map((one) => one.asked)]
      return [
        name,
        byHand[fieldCuts ?? 'all'].average?.fieldsByHand ?? 0,
        median(required),
        Math.max(0, ...required),
        median(asked),
        Math.max(0, ...asked),
      ]
    }),
  )
}

/** Every decision once, however many things it holds in. */
const decisionsOf = (catalogue: Catalogue) => [
  ...new Map(
    catalogue.things.flatMap(({ field_cuts = [] }) =>
      field_cuts.map(
        (cut) =>
          [[cut.owner, cut.element, cut.reason, cut.is, ...(cut.matters ?? [])].join('|'), cut] as const,
      ),
    ),
  ).values(),
]

const byReason = (catalogue: Catalogue): string => {
  const cuts = decisionsOf(catalogue)
  const rows = figureRows(catalogue).fields
  return table(
    ['reason', 'decisions', 'basis read', 'basis from memory', 'fields of the samples'],
    fieldReasons.map((reason) => {
      const own = cuts.filter((cut) => cut.reason === reason)
      const read = own.filter(({ verified }) => verified === 'sourced').length
      return [
        `\`${reason}\``,
        own.length,
        read,
        own.length - read,
        rows.filter(({ cut, filledBy }) => cut?.reason === reason && filledBy === 'decision').length,
      ]
    }),
  )
}

const leftByKind = (catalogue: Catalogue): string => {
  const left = figureRows(catalogue).fields.filter(({ filledBy }) => filledBy === 'person')
  const kinds = new Map<string, Map<string, number>>()
  for (const { element } of left) {
    const { type = 'string', name = element } = catalogue.element.get(element) ?? {}
    const names = kinds.get(type) ?? new Map<string, number>()
    kinds.set(type, names.set(name, (names.get(name) ?? 0) + 1))
  }
  const sum = (names: ReadonlyMap<string, number>) =>
    [...names.values()].reduce((total, one) => total + one, 0)
  return table(
    ['kind', 'fields of the samples', 'the most frequent, with the number of things'],
    [...kinds]
      .toSorted(([, a], [, b]) => sum(b) - sum(a))
      .map(([kind, names]) => [
        kind,
        sum(names),
        [...names]
          .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
          .slice(0, 6)
          .map(([name, things]) => `${name} ${things}`)
          .join('、'),
      ]),
  )
}

/** D9 What was decided on fields, how far it carries with and without what nobody read, and what is left, by kind. */
export const fieldDecisionsSection = (catalogue: Catalogue, figures: Figures): string =>
  `## The ledger of fields

${decisionsOf(catalogue).length} decisions hold, each with its basis, owner, office and day ([FORMAT.md](../catalogue/cixi/FORMAT.md), field-cuts.yaml). What \`recalled\` marks
was not read: the table says how far the form comes without those, and with every field that may stay empty counted as one that must be filled.

${bars(catalogue, figures)}

${byReason(catalogue)}

What the person still fills, by kind:

${leftByKind(catalogue)}`
