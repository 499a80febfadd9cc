import { indexCatalogue } from '#engine/catalogue'
import { ok, type Result, refuse } from '#engine/kernel'
import { createNoticeBook } from '#modules/calendar'
import { casesToCount } from '#modules/casework'
import { createCatalogueStore, departmentName, divisionsWithCatalogue } from '#modules/catalogue'
import { createTurns, type TurnService } from '#modules/turns'
import { instantInChina } from '#platform/instant'
import { failStore } from '#platform/store-problems'
import { createWaker } from '#platform/waker'
import { openStore } from './open-store.ts'
import { printTable } from './print.ts'

export type Asked = {
  readonly data?: string
  readonly division?: string
  readonly since?: string
  readonly asOf?: string
}
type Told = Awaited<ReturnType<TurnService['figures']>>
type Figures = Extract<Told, { ok: true }>['value']

/** TU3–TU5 The figures of the cases of a store; a county that is not named is the first. Cases of before are counted first. */
export const readCaseFigures = async ({ data, division, since, asOf }: Asked): Promise<Result<Figures>> => {
  const opened = await openStore(data)
  if (!opened.ok) return opened
  const { config, database } = opened.value
  try {
    const known = await divisionsWithCatalogue(database)
    const found = division || config.division || (known[0] ?? '')
    const current = known.includes(found) ? await createCatalogueStore(database, found).current() : undefined
    if (!current) return refuse(failStore('division_without_catalogue', { division: found }))
    await createNoticeBook(database, createWaker()).refresh()
    const catalogue = indexCatalogue(current.document)
    const turns = createTurns({
      ...{ database, division: found, cases: casesToCount(database) },
      nameOf: (id) => departmentName(catalogue, id),
    })
    await turns.fill()
    const asked = { ...(since === undefined ? {} : { since }), ...(asOf === undefined ? {} : { asOf }) }
    const told = await turns.figures(asked, { now: instantInChina() })
    return told.ok ? ok(told.value) : told
  } finally {
    await database.close()
  }
}

const hundred = 100
const shown = (value: number | null, unit: Figures['figures'][number]['unit']): string => {
  if (value === null) return '—'
  return unit === 'share' ? `${(value * hundred).toFixed(1)}%` : String(value)
}

/** A table of the figures, and one of each figure's rows. */
export const printCaseFigures = ({ division, since, asOf, figures }: Figures, rows: boolean): void => {
  process.stdout.write(`${division} · ${since ?? '从头'} – ${asOf}\n\n`)
  printTable(
    ['数据', '值', 'figure', '怎么算'],
    figures.map(({ id, name, unit, value, definition }) => [name, shown(value, unit), id, definition]),
  )
  if (!rows) return
  for (const { name, unit, rows: parts } of figures) {
    process.stdout.write(`\n${name}\n`)
    printTable(
      ['部门', '值', '分子', '分母'],
      parts.map((row) => [row.name, shown(row.value, unit), row.part, row.of ?? '']),
    )
  }
}
