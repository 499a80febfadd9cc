import type { Queue } from '#engine/casework'
import type { QueueRow } from '../../contract/client.ts'
import { call } from '../ui/call.ts'
import { caseStatusKeys, lightKeys } from '../ui/words.ts'
import { askedOf, type Filter } from './queue-filter.ts'

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
    row.queryCode,
  ])
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}`
}

const pageSize = 50

/** Every row of the list as it is narrowed, page by page: a row that moved meanwhile stands once. */
const allRows = async (queue: Queue, text: string, filter: Filter): Promise<QueueRow[]> => {
  const rows = new Map<string, QueueRow>()
  for (let page = 1; ; page += 1) {
    const read = await call('listQueue', { params: { queue }, query: { page, text, ...askedOf(filter) } })
    for (const row of read.rows) rows.set(`${row.caseId} ${row.task?.matter ?? ''}`, row)
    if (page * pageSize >= read.total || read.rows.length === 0) return [...rows.values()]
  }
}

/** Saves the whole list that is shown, not only its page. */
export const exportRows = async (
  list: { readonly queue: Queue; readonly name: string; readonly text: string; readonly filter: Filter },
  t: Speak,
): Promise<number> => {
  const rows = await allRows(list.queue, list.text, list.filter)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf(rows, t)], { type: 'text/csv' }))
  link.download = `${list.name} ${local(new Date().toISOString()).replaceAll(':', '')}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
  return rows.length
}
