import type { Catalogue, OneThing } from '#engine/catalogue'
import {
  type DayRow,
  type Figures,
  figureRows,
  type Gap,
  type GapCause,
  gapOf,
  type Numbers,
} from '#engine/composer'
import { fieldDecisionsSection } from './figures-fields.ts'
import { promiseSection } from './figures-promise.ts'
import { averagesOf, decisionsOf, opening } from './figures-summary.ts'

const causes: Record<GapCause, string> = {
  intermediary: 'an intermediary makes it (test, evaluation, audit)',
  drawing: 'a drawing or photo only the applicant has',
  rules: 'rules, plans and statements the applicant writes',
  contract: 'a contract with somebody else',
  report: 'a report of the builder, a hospital or the applicant',
  no_source: 'a certificate that no department here issues',
  declaration: 'a statement another person must sign',
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const count = <T>(list: readonly T[], keyOf: (entry: T) => string): [string, number][] => {
  const found = new Map<string, number>()
  for (const entry of list) found.set(keyOf(entry), (found.get(keyOf(entry)) ?? 0) + 1)
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

const longest = (path: Gap['path']): Gap['path'][number] | undefined =>
  path.reduce<Gap['path'][number] | undefined>(
    (most, step) => (step.days > (most?.days ?? 0) ? step : most),
    undefined,
  )

const papersSection = (catalogue: Catalogue, gaps: readonly Gap[]): string => {
  const papers = gaps.flatMap((gap) => gap.papers)
  const name = (id: string) => catalogue.material.get(id)?.name ?? id
  const rows = count(papers, ({ cause }) => cause).map(([cause, all]) => {
    const most = count(
      papers.filter((paper) => paper.cause === cause),
      ({ material }) => material,
    )
    return [
      causes[cause as GapCause],
      all,
      (all / gaps.length).toFixed(1),
      most
        .slice(0, 5)
        .map(([id, things]) => `${name(id)} ${things}`)
        .join('、'),
    ]
  })
  return `## What keeps papers in the hand

${table(['why the paper is still asked for', 'papers', 'per thing', 'the most frequent, with the number of things'], rows)}

None of these is left out of carelessness: a floor plan drawn in the browser is still drawn by hand, drains and fire equipment are drawn by who built them, a test report is what the law wants to see, a contract
binds somebody else. The levers left are not cuts: intermediaries' reports handed over by the intermediary itself (R34, 中介超市); the builder's completion papers (fire, drains) handed over by the
builder; leases, where the lessor files them before; and sources that no department of the eighteen holds (development and reform, planning, tax, banks, insurers).`
}

const fieldsSection = (catalogue: Catalogue): string => {
  const fields = figureRows(catalogue).fields
  const alone = count(
    fields.filter(({ askedBy, filledBy }) => askedBy.length === 1 && filledBy === 'person'),
    ({ askedBy }) => askedBy[0] ?? '',
  )
  const rows = alone.slice(0, 12).map(([code, all]) => {
    const things = catalogue.things.filter(({ matters }) =>
      matters.some((matter) => matter.code === code),
    ).length
    return [catalogue.matter.get(code)?.name ?? code, all, things]
  })
  const by = new Map(count(fields, ({ filledBy }) => filledBy))
  const onlyOne = fields.filter(({ askedBy }) => askedBy.length <= 1).length
  return `## What keeps fields in the form

Of ${fields.length} distinct fields ${by.get('source') ?? 0} are filled by a source, ${by.get('result') ?? 0} by a result of the same plan and ${by.get('person') ?? 0} by the person;
${by.get('decision') ?? 0} are not asked by decision of the joint team; ${onlyOne} stand in one department's form alone, so that merging cannot save them. ${fields.filter(({ askedBy }) => askedBy.length === 0).length} are new: they replace a list or roster on paper.

${table(['matter whose form alone asks', 'fields over all samples', 'things with the matter'], rows)}`
}

/** The critical path when every department decides on the day it is asked: what the procedures outside the limits take alone. */
const floorOf = (rows: readonly DayRow[]): number => {
  const end = ({ excludedDays, prerequisites }: DayRow): number =>
    excludedDays + Math.max(0, ...rows.filter(({ matter }) => prerequisites.includes(matter)).map(end))
  return Math.max(0, ...rows.map(end))
}

const floorText = (catalogue: Catalogue): string => {
  const floors = catalogue.things.map((thing) =>
    floorOf(figureRows(catalogue, { sources: true }, [thing]).days),
  )
  const average = floors.reduce((sum, days) => sum + days, 0) / Math.max(1, floors.length)
  return `Were every department to decide on the day it is asked, the procedures the law puts outside the limits (site checks of fire safety, tests, hearings, expert review) would still take
${average.toFixed(1)} days on average; in ${floors.filter((days) => days === 0).length} things nothing but the promised limits stands in the way.`
}

const daysSection = (catalogue: Catalogue, gaps: readonly Gap[]): string => {
  const name = (code: string) => catalogue.matter.get(code)?.name ?? code
  const steps = gaps.flatMap(({ path }) => longest(path) ?? [])
  const rows = count(steps, ({ matter }) => matter).map(([code, things]) => {
    const matter = catalogue.matter.get(code)
    const step = steps.find((one) => one.matter === code)
    return [
      name(code),
      things,
      step?.days ?? 0,
      matter?.statutory_days ?? 0,
      (matter?.special_procedures ?? [])
        .filter((procedure) => procedure.excluded_from_limit)
        .map(({ type, days }) => `${type} ${days}`)
        .join('、'),
    ]
  })
  return `## What keeps the days

The longest step of each critical path. Cuts save no day: time is promised limits, one after another where a result is needed.

${table(['matter', 'things it dominates', 'its days', 'legal limit', 'procedures outside the limit'], rows)}

${floorText(catalogue)}`
}

const share = (before: number, after: number): string =>
  before === 0 ? '0 %' : `−${((1 - after / before) * 100).toFixed(0)} %`

const overview = (figures: Figures): string => {
  const bare = new Map(figures.withoutCuts.things.map((thing) => [thing.code, thing.materials.after]))
  const row = (thing: { readonly code: string; readonly name: string } & Numbers) => [
    `[${thing.name}](#${thing.code})`,
    `${thing.materials.before} → ${bare.get(thing.code)} → **${thing.materials.after}** (${share(thing.materials.before, thing.materials.after)})`,
    `${thing.fields.before} → ${thing.fields.after}, by hand **${thing.fieldsByHand}** (${share(thing.fields.before, thing.fieldsByHand)})`,
    `${thing.days.sequential} / ${thing.days.statutory} → **${thing.days.promised}** (${share(thing.days.sequential, thing.days.promised)})${thing.days.committed < thing.days.promised ? `, on promises **${thing.days.committed}**` : ''}`,
    `${thing.visits.before} → ${thing.visits.after}`,
  ]
  return `## Thing by thing

Papers: every row → after the automatic reasons → after the joint team's decisions. Days: one after another / critical path at legal limits → critical path at promised limits; where it is shorter, on promises.

${table(['one thing', 'papers', 'fields', 'days', 'visits'], figures.things.map(row))}`
}

/** The matters whose form alone asks for most of what the person fills. */
const fieldsOfThing = (catalogue: Catalogue, thing: OneThing): string => {
  const byHand = figureRows(catalogue, { sources: true }, [thing]).fields.filter(
    ({ filledBy }) => filledBy === 'person',
  )
  const alone = count(
    byHand.filter(({ askedBy }) => askedBy.length === 1),
    ({ askedBy }) => askedBy[0] ?? '',
  )
  const most = alone.slice(0, 3).map(([code, all]) => `${catalogue.matter.get(code)?.name ?? code} ${all}`)
  const sum = alone.reduce((total, [, all]) => total + all, 0)
  return `${byHand.length} by hand, ${sum} of them for one form alone: ${most.join('、')}`
}

const detail = (catalogue: Catalogue, thing: OneThing, gap: Gap): string => {
  const material = (id: string) => catalogue.material.get(id)?.name ?? id
  const matter = (code: string) => catalogue.matter.get(code)?.name ?? code
  const grouped = (Object.keys(causes) as GapCause[]).flatMap((cause) => {
    const papers = gap.papers.filter((paper) => paper.cause === cause)
    return papers.length
      ? [
          `- ${causes[cause]}: ${papers.map((paper) => `${material(paper.material)}（${paper.askedBy.map(matter).join('、')}）`).join('；')}`,
        ]
      : []
  })
  const path = gap.path.map((step) => `${matter(step.matter)} ${step.days}`).join(' → ')
  return `### <a id="${thing.code}"></a>${thing.name}

${grouped.join('\n')}
- fields: ${fieldsOfThing(catalogue, thing)}
- days: ${path}; the longest step is ${matter(longest(gap.path)?.matter ?? '')}`
}

/** The page docs/figures.md, in Markdown: averages with both baselines, where we stand, and what keeps each thing from the best published. */
export const figuresPage = (catalogue: Catalogue, figures: Figures): string => {
  const gaps = catalogue.things.map((thing) => gapOf(catalogue, thing))
  const details = catalogue.things.flatMap((thing, index) => {
    const gap = gaps[index]
    return gap ? [detail(catalogue, thing, gap)] : []
  })
  return `${[
    opening,
    averagesOf(figures),
    decisionsOf(catalogue, figures),
    papersSection(catalogue, gaps),
    fieldsSection(catalogue),
    fieldDecisionsSection(catalogue, figures),
    daysSection(catalogue, gaps),
    promiseSection(catalogue, figures),
    overview(figures),
    '## What is left in each, and why',
    ...details,
  ].join('\n\n')}\n`
}
