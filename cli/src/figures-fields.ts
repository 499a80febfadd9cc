import { type Catalogue, fieldReasons, sampleAnswers } from '#engine/catalogue'
import { type Figures, figureRows, type PlanOptions, plan } from '#engine/composer'
import { fieldsOf, formSections, missingFields, prefillFromAnswers } from '#engine/form'

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The one in the middle; of two, the higher. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Fields of a sample's form that must be filled and are not when it opens: what answers fix or say is there. */
const requiredAndEmpty = (catalogue: Catalogue, options: PlanOptions): ReadonlyMap<string, number> =>
  new Map(
    catalogue.things.map((thing) => {
      const composed = plan(catalogue, thing, sampleAnswers(thing), options)
      const fields = fieldsOf(formSections(composed, catalogue))
      const known = prefillFromAnswers(composed.answers, fields)
      return [thing.code, missingFields(fields, known).filter(({ fixed }) => fixed === null).length]
    }),
  )

const views = {
  'none of them': 'none',
  'only those whose basis was read': 'sourced',
  all: undefined,
} as const

const bars = (catalogue: Catalogue, figures: Figures): string => {
  const byHand = { none: figures.fieldsUncut, sourced: figures.fieldsRead, all: figures }
  return table(
    ['decisions on fields counted', 'by hand, average', 'required and empty, median', 'most'],
    Object.entries(views).map(([name, fieldCuts]) => {
      const empty = [
        ...requiredAndEmpty(catalogue, { sources: true, ...(fieldCuts && { fieldCuts }) }).values(),
      ]
      return [
        name,
        byHand[fieldCuts ?? 'all'].average?.fieldsByHand ?? 0,
        median(empty),
        Math.max(0, ...empty),
      ]
    }),
  )
}

/** Every decision once, however many things it holds in. */
const decisionsOf = (catalogue: Catalogue) => [
  ...new Map(
    catalogue.things.flatMap(({ field_cuts = [] }) =>
      field_cuts.map((cut) => [[cut.owner, cut.element, ...(cut.matters ?? [])].join('|'), cut] as const),
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
was not read: the table says how far the form comes without those.

${bars(catalogue, figures)}

${byReason(catalogue)}

What the person still fills, by kind:

${leftByKind(catalogue)}`
