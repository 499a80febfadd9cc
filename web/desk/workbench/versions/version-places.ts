/** Where a fault or a remark leads: the tab, and the row in it (`data-row` of the element; '' is the tab as a whole). */
export type Place = { readonly tab: string; readonly row: string }

const tabs: Record<string, string> = {
  basics: 'basics',
  questions: 'questions',
  matters: 'matters',
  cuts: 'ledger',
  field_cuts: 'ledger',
  said: 'said',
}

/**
 * The tab of a row. Rows are named as remarks and faults name them: `basics/name`, `questions/areaSqm`, `matters/scjgj-spjy` (and
 * one requirement of it, `matters/scjgj-spjy/lease`), `cuts/scjgj-spjy/lease`, `said`. What belongs to no row leads to the effect.
 */
export const placeOf = (row: string): Place => {
  const tab = tabs[row.split('/')[0] ?? '']
  return tab ? { tab, row } : { tab: 'effect', row: '' }
}

export const addressOf = (versionId: string, { tab, row }: Place): string =>
  `/workbench/versions/${versionId}/${tab}${row ? `?row=${encodeURIComponent(row)}` : ''}`

/** A row and what it stands in, the row itself first: a requirement is shown with its matter, a field with its section. */
export const withParents = (row: string): string[] =>
  row.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'))
