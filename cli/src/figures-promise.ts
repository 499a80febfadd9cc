import type { Catalogue } from '#engine/catalogue'
import { type Figures, figureRows } from '#engine/composer'

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const averageRows = ({ average, saved, promisesRead }: Figures): (string | number)[][] => [
  ['the usual way: examined first', average?.days.promised ?? 0, `−${saved?.daysOfSequential ?? 0} %`],
  [
    'on promises whose basis was read',
    promisesRead.average?.days.committed ?? 0,
    `−${promisesRead.saved?.daysCommitted ?? 0} %`,
  ],
  ['on all promises the catalogue allows', average?.days.committed ?? 0, `−${saved?.daysCommitted ?? 0} %`],
]

/** D17 Days of the usual way beside days decided on promises, and what still sets the pace then. */
export const promiseSection = (catalogue: Catalogue, figures: Figures): string => {
  const allowed = catalogue.matters.flatMap((matter) =>
    matter.commitment_allowed ? [{ matter, ...matter.commitment_allowed }] : [],
  )
  const rows = figureRows(catalogue).days.filter(({ commitment }) => commitment)
  const things = figures.things.filter(({ code }) => rows.some(({ thing }) => thing === code))
  const thingName = (code: string) => catalogue.thing.get(code)?.name ?? code
  return `## Decided on a promise

${allowed.length} of ${catalogue.matters.length} matters may be decided on the person's promise within one working day and are checked within 60 afterwards (告知承诺, R31, D17); ${allowed.filter(({ verified }) => verified === 'sourced').length} of them by a basis that was read, the others from memory.
The person chooses: the days of the usual way stand as they are. Which matters were left out, and why, is said in [how to say that a matter may be promised](how-to/say-that-a-matter-may-be-promised.md).

${table(['average of the samples', 'days', 'from legal limits one after another'], averageRows(figures))}

${table(
  ['matter', 'promised days', 'procedures outside the limit', 'in the samples of'],
  allowed.map(({ matter }) => {
    const own = rows.filter((row) => row.matter === matter.code)
    return [
      matter.name,
      matter.promised_days,
      own[0]?.excludedDays ?? 0,
      own.map(({ thing }) => thingName(thing)).join('、') || '—',
    ]
  }),
)}

${table(
  ['one thing', 'the usual way', 'on promises', 'the longest that is left'],
  things.map((thing) => [
    thing.name,
    thing.days.promised,
    `**${thing.days.committed}**`,
    longestLeft(catalogue, thing.code),
  ]),
)}

Little moves where something else sets the pace: fire inspection, drainage, food and medicine are what takes the days, and none of these is left to a promise (R31).`
}

const longestLeft = (catalogue: Catalogue, code: string): string => {
  const rows = figureRows(catalogue).days.filter(({ thing, commitment }) => thing === code && !commitment)
  const lasts = (row: (typeof rows)[number]): number => row.promisedDays + row.excludedDays
  const [most] = rows.toSorted((a, b) => lasts(b) - lasts(a))
  return most ? `${catalogue.matter.get(most.matter)?.name ?? most.matter} ${lasts(most)}` : '—'
}
