import type { Queue } from '#engine/casework'
import type { QueueRow } from '../../contract/client.ts'
import { call } from '../ui/call.ts'
import { caseStatusKeys, lightKeys } from '../ui/words.ts'
import type { Filter } from './queue-filter.ts'
import { pageAsked } from './queue-query.ts'

/** A cell that a spreadsheet would run as a formula is made text; a number is none. */
const cell = (value: string): string =>
  `"${(/^(?!-?\d+$)[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** An instant as a spreadsheet reads it, in Chinese standard time. */
const local = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant))

type Speak = (key: string, values?: Record<string, string | number>) => string

/** The rows as CSV that Excel opens with Chinese intact (BOM). */
export const csvOf = (rows: readonly QueueRow[], t: Speak): string => {
  const head = [
    t('column.applicant'),
    t('column.thing'),
    t('column.task'),
    t('column.status'),
    t('column.missing'),
    t('column.since'),
    t('column.due'),
    t('column.light'),
    t('column.left'),
    t('column.holder'),
    t('column.code'),
  ]
  const lines = rows.map((row) => [
    row.applicantName,
    row.thing.name,
    row.task?.name ?? '',
    t(caseStatusKeys[row.status] ?? row.status),
    row.missing.map(({ name }) => name).join('、'),
    local(row.since),
    `${row.dueOn ?? ''}${row.provisional ? ` ${t('due.provisional')}` : ''}`,
    row.light ? t(lightKeys[row.light] ?? row.light) : '',
    row.remaining === null ? '' : String(row.remaining),
    row.claim?.holder.name ?? '',
    row.queryCode,
  ])
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}`
}

/** A table is written to so many rows: a hundred questions to the server. */
const mostRows = 5_000

/** Every row of the list as it is narrowed, page by page: a row that moved meanwhile stands once. */
const allRows = async (
  queue: Queue,
  text: string,
  filter: Filter,
): Promise<{ rows: QueueRow[]; further: boolean }> => {
  const rows = new Map<string, QueueRow>()
  for (let after = ''; ; ) {
    const read = await call('listQueue', { params: { queue }, query: pageAsked(after, text, filter) })
    for (const row of read.rows) rows.set(`${row.caseId} ${row.task?.matter ?? ''}`, row)
    const further = read.next !== null
    if (read.next === null || rows.size >= mostRows) return { rows: [...rows.values()], further }
    after = read.next
  }
}

/** Saves the whole list that is shown, not only its page. */
export const exportRows = async (
  list: { readonly queue: Queue; readonly name: string; readonly text: string; readonly filter: Filter },
  t: Speak,
): Promise<{ count: number; further: boolean }> => {
  const { rows, further } = await allRows(list.queue, list.text, list.filter)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf(rows, t)], { type: 'text/csv' }))
  link.download = `${list.name} ${local(new Date().toISOString()).replaceAll(':', '')}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
  return { count: rows.length, further }
}
