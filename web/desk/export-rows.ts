import type { QueueRow } from '../../contract/client.ts'

/** A cell that a spreadsheet would run as a formula is made text. */
const cell = (value: string): string =>
  `"${(/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** Saves the rows on the screen as CSV that Excel opens with Chinese intact (BOM). */
export const exportRows = (rows: readonly QueueRow[], t: (key: string) => string): void => {
  const head = [
    t('column.applicant'),
    t('column.thing'),
    t('column.task'),
    t('column.missing'),
    t('column.since'),
    t('column.due'),
    t('column.code'),
  ]
  const lines = rows.map((row) => [
    row.applicantName,
    row.thing.name,
    row.task?.name ?? '',
    row.missing.map(({ name }) => name).join('、'),
    row.since,
    `${row.dueOn ?? ''}${row.provisional ? ` ${t('due.provisional')}` : ''}`,
    row.queryCode,
  ])
  const text = `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = 'queue.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
