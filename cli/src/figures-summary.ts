import type { Catalogue } from '#engine/catalogue'
import { type Figures, type FigureView, figureRows, type Saved } from '#engine/composer'

export const opening = `# The figures of the fifty

Written by \`npx onevisit figures --markdown > docs/figures.md\`; a test fails when this page is not what the catalogue says. Every number can be recomputed from the rows of
\`npx onevisit figures --rows --json\` (\`tests/cli/figures.test.ts\` does), and the rows from the YAML files (\`tests/cli/recompute.test.ts\` does).

One sample scenario of each thing is counted: the common case, told by the \`sample\` answers of its questions. Papers *before*: every requirement row of every matter, in the
departments' own lists. *After*: what the person still hands in. Days are working days, with two baselines: legal limits one after another, and the critical path at
legal limits, which is what a well-run joint approval would already need. Fields: the sum over all forms, then the distinct ones of the one form, then those the person fills
by hand, because neither a source nor a result of the same case does.`

/** The best published, and published averages over many things, with their rows in the notes of this project. */
const published = {
  materials: {
    best: 88,
    lowestAverage: 67,
    of: '17 → 2, opening a restaurant (上海)',
    averages: '−67 % (浦东, 10 trades), −68 % (四川, 33 things), −70 % (上海), −80 % (山东, 20 trades)',
  },
  fields: {
    best: 69,
    lowestAverage: 60,
    of: '313 → 98, a convenience shop (浦东)',
    averages: '−60 % (浦东, 上海)',
  },
  days: {
    best: 95,
    lowestAverage: 71,
    of: '95 → 5 from the legal limit, a convenience shop (浦东)',
    averages: '−71 % (四川), −78 % (山东), −88 % (浦东), −90 % (上海)',
  },
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const numbers = ({ average, saved }: FigureView) => {
  if (!average || !saved) throw new Error('no things to count')
  return { average, saved }
}

const verdict = (saved: number, best: number): string =>
  saved >= best ? 'reached' : `${(best - saved).toFixed(1)} points short`

const reached = ({ things }: Figures): string => {
  const share = (before: number, after: number) => (before ? (1 - after / before) * 100 : 0)
  const papers = things.filter(
    ({ materials }) => share(materials.before, materials.after) >= published.materials.best,
  )
  const fields = things.filter(
    ({ fields: { before }, fieldsByHand }) => share(before, fieldsByHand) >= published.fields.best,
  )
  const days = things.filter(
    (thing) => share(thing.days.sequential, thing.days.promised) >= published.days.best,
  )
  const names = (list: typeof things) => (list.length ? ` (${list.map(({ name }) => name).join('、')})` : '')
  return `Of ${things.length} things ${papers.length} reach the best published figure for papers${names(papers)}, ${fields.length} for fields${names(fields)}, ${days.length} for days${names(days)}.`
}

/** What the best published share would leave of an average. */
const wouldBe = (before: number, best: number): string => (before * (1 - best / 100)).toFixed(1)

type Told = readonly [after: number, saved: number]
type Best = { readonly best: number; readonly of: string }

const averageRow = (what: string, before: number, own: Told, all: Told, best?: Best) => [
  what,
  before,
  `${own[0]} (−${own[1]} %)`,
  `**${all[0]}** (**−${all[1]} %**)`,
  best ? `−${best.best} %, ${best.of}; would be ${wouldBe(before, best.best)}` : '',
  best ? verdict(all[1], best.best) : '',
]

const averageRows = (figures: Figures): (string | number)[][] => {
  const { average, saved } = numbers(figures)
  const { average: bare, saved: bareSaved } = numbers(figures.withoutCuts)
  const row = (what: string, before: number, told: (view: FigureView) => Told, best?: Best) =>
    averageRow(what, before, told(figures.withoutCuts), told(figures), best)
  const of = (view: FigureView) => (view === figures ? average : bare)
  const share = (view: FigureView) => (view === figures ? saved : bareSaved)
  const { materials, fields, days } = published
  return [
    row('papers', average.materials.before, (v) => [of(v).materials.after, share(v).materials], materials),
    row('fields, distinct', average.fields.before, (v) => [of(v).fields.after, share(v).fields], fields),
    row(
      'fields left for the person’s hand',
      average.fields.before,
      (v) => [of(v).fieldsByHand, share(v).fieldsByHand],
      fields,
    ),
    row(
      'days, from legal limits one after another',
      average.days.sequential,
      (v) => [of(v).days.promised, share(v).daysOfSequential],
      days,
    ),
    row('days, from the critical path at legal limits', average.days.statutory, (v) => [
      of(v).days.promised,
      share(v).daysOfStatutory,
    ]),
    row(
      'days, decided on promises where law allows (D17)',
      average.days.sequential,
      (v) => [of(v).days.committed, share(v).daysCommitted],
      days,
    ),
    row('visits', average.visits.before, (v) => [of(v).visits.after, share(v).visits]),
  ]
}

const listed = (names: readonly string[]): string => names.join(', ') || 'none'

/** Which of the three measures reach a bar of theirs. */
const split = (saved: Saved, bar: 'best' | 'lowestAverage') => {
  const told = { papers: saved.materials, fields: saved.fieldsByHand, days: saved.daysOfSequential }
  const bars = { papers: published.materials, fields: published.fields, days: published.days }
  const names = Object.keys(told) as (keyof typeof told)[]
  const yes = names.filter((name) => told[name] >= bars[name][bar])
  return { yes, no: names.filter((name) => !yes.includes(name)) }
}

export const averagesOf = (figures: Figures): string => {
  const { average, saved } = numbers(figures)
  const { materials, fields, days } = published
  const head = [
    'average of the samples',
    'before',
    'automatic reasons alone',
    'with the joint cuts',
    'best published',
    '',
  ]
  const field = split(saved, 'lowestAverage')
  return `## Where we stand

${table(head, averageRows(figures))}

Plainly: papers −${saved.materials} %, fields −${saved.fieldsByHand} % (−${saved.fields} % counted as distinct fields), days −${saved.daysOfSequential} % (${average.days.promised} on average; ${average.days.committed} where people choose the promise). Best published figures reached on average: ${listed(split(saved, 'best').yes)}.
${reached(figures)} The other baseline of papers, the distinct ones left when forms and results of the same case are taken away, is ${average.materials.merged}.

How to read the comparison. The best figures are each of one chosen thing, and nobody publishes papers, fields and days of the same thing with the arithmetic; *before* is now the
legal limit, now the old practice. Ours are averages over all things, the hard ones (a petrol station, a dental clinic, a hotel) included. Published averages over many things are the fairer
measure: papers ${materials.averages}; fields ${fields.averages}; days ${days.averages}.
By that measure we are within the published field in: ${listed(field.yes)}; behind it in: ${listed(field.no)}.`
}

const reasonNames = {
  generated: '`generated`: drawn up from the one form',
  commitment: '`commitment`: a written promise stands for it',
  no_legal_basis: '`no_legal_basis`: no law asks for it',
  same_fact: '`same_fact`: another paper of the case shows it',
} as const

/** Papers left on average by how much of the ledger counts, and what the model texts are. */
const papersLeft = (catalogue: Catalogue, { withoutCuts, papersRead, average }: Figures): string => {
  const texts = catalogue.materials.flatMap(({ id, model_texts: own = [] }) =>
    own.map((text) => ({ material: id, text })),
  )
  const unread = texts.filter(({ text }) => text.decided.some(({ verified }) => verified !== 'sourced'))
  const written = new Set(texts.map(({ material }) => material))
  const rows = figureRows(catalogue).materials.filter(
    ({ material, outcome }) => outcome === 'generated' && written.has(material),
  )
  const papers = new Set(rows.map(({ thing, material }) => `${thing} ${material}`)).size
  const questions = figureRows(catalogue).questions.length
  return `${table(
    ['decisions on papers counted', 'papers by hand, average'],
    [
      ['none of them', withoutCuts.average?.materials.after ?? 0],
      ['only those whose basis was read', papersRead.average?.materials.after ?? 0],
      ['all', average?.materials.after ?? 0],
    ],
  )}

${texts.length} model texts (示范文本, I10) stand for ${papers} papers of the samples: rules, plans, records, statements and simple pictures (a sign on its front, where the shop lies, a flow; I12) people take, change and sign instead of making them. ${unread.length} of them rest on a basis from
memory; the person may always hand in their own paper instead. They cost small questions that are not in the one form: at most ${(questions / Math.max(1, catalogue.things.length)).toFixed(2)} a thing on average (F68), each
counted once however many papers ask it, also where it would not apply; with the ${average?.fieldsByHand ?? 0} fields by hand that is ${((average?.fieldsByHand ?? 0) + (average?.textQuestions ?? 0)).toFixed(2)} answers in all.`
}

export const decisionsOf = (catalogue: Catalogue, figures: Figures): string => {
  const cuts = [
    ...new Map(
      catalogue.things.flatMap(({ cuts: own }) =>
        (own ?? []).map((cut) => [`${cut.matter}|${cut.material}|${cut.reason}`, cut] as const),
      ),
    ).values(),
  ]
  const rows = figureRows(catalogue).materials
  const reasons = Object.keys(reasonNames) as (keyof typeof reasonNames)[]
  const of = (reason: string) => cuts.filter((cut) => cut.reason === reason)
  return `## The joint team's decisions

${cuts.length} decisions, each with its basis, owner, office and day, stand in [cuts.yaml](../catalogue/cixi/cuts.yaml); in the samples they hold in ${rows.filter(({ decision }) => decision).length} rows.

${table(
  ['reason', 'decisions', 'basis read', 'basis from memory', 'rows in the samples'],
  reasons.map((reason) => [
    reasonNames[reason],
    of(reason).length,
    of(reason).filter(({ verified }) => verified === 'sourced').length,
    of(reason).filter(({ verified }) => verified !== 'sourced').length,
    rows.filter(({ outcome }) => outcome === reason).length,
  ]),
)}

${papersLeft(catalogue, figures)}

They are a reconstruction of what such a team could justify at the end of 2020, not a record. Left alone on purpose: everything that later rules allow by promise in fire safety, drainage and health
(消防法 of 2021, the drainage rules of 2022), because a promise never stands for safety, finance, ecology or health here (R31).`
}
