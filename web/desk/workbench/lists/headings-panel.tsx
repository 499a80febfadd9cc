import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { UploadedList } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { unreadKeys } from './list-words.ts'

type Sheet = UploadedList['sheets'][number]
type Column = Sheet['columns'][number]

/** A column somebody should look at: taken for nothing, or only nearly for something. */
const isDoubtful = ({ field, confidence }: Column): boolean =>
  confidence < 0.9 && (field !== null || confidence === 0)

const useFieldOptions = (list: UploadedList) => {
  const { t, pick } = useSpeech()
  const of = (level: string) =>
    list.fields
      .filter((field) => field.level === level)
      .map(({ id, zh, en }) => ({ value: id, label: pick(zh, en) }))
  return [
    { value: '', label: t('list.headings.notRead') },
    { label: t('list.headings.ofMatter'), options: of('matter') },
    { label: t('list.headings.ofRow'), options: of('requirement') },
  ]
}

const Mark = ({ column }: { column: Column }) => {
  const { t } = useSpeech()
  if (column.confidence === 1) return <span className="quiet">{t('list.headings.remembered')}</span>
  if (column.field === null && column.confidence >= 0.9)
    return <span className="quiet">{t('list.headings.nothing')}</span>
  if (column.field === null) return <span className="light light-amber">{t('list.headings.unknown')}</span>
  return column.confidence >= 0.9 ? (
    <span className="quiet">{t('list.headings.matched')}</span>
  ) : (
    <span className="light light-amber">{t('list.headings.near')}</span>
  )
}

type Choose = (sheet: string, column: number, field: string | null) => void

const SheetTable = ({ sheet, list, onChoose }: { sheet: Sheet; list: UploadedList; onChoose: Choose }) => {
  const { t } = useSpeech()
  const options = useFieldOptions(list)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('list.headings.column')}</th>
          <th>{t('list.headings.heading')}</th>
          <th>{t('list.headings.samples')}</th>
          <th>{t('list.headings.field')}</th>
          <th>{t('list.headings.how')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column) => (
          <tr key={column.column}>
            <td className="code">{column.letter}</td>
            <td>{column.heading}</td>
            <td className="quiet list-samples">{column.samples.join(' ┊ ') || '—'}</td>
            <td>
              <Select
                className="list-field"
                size="small"
                aria-label={t('list.headings.fieldOf', { heading: column.heading })}
                value={column.field ?? ''}
                options={options}
                showSearch
                optionFilterProp="label"
                onChange={(field) => onChoose(sheet.sheet, column.column, field || null)}
              />
            </td>
            <td>
              <Mark column={column} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const bodyOf = (sheets: readonly Sheet[]) => ({
  sheets: sheets.map(({ sheet, read, first, last, columns }) => ({
    sheet,
    read,
    rows: { first, last },
    columns: columns.map(({ column, field }) => ({ column, field })),
  })),
})

/** Sheets in which no headings were found: the person says where they stand, and the sheet is read. */
const withoutHeadings = (list: UploadedList): Sheet[] =>
  list.unread
    .filter(({ why }) => why === 'no_headings')
    .map(({ sheet }) => ({ sheet, read: false, first: 1, last: 1, columns: [] }))

const Unread = ({ list }: { list: UploadedList }) => {
  const { t } = useSpeech()
  const others = list.unread.filter(({ why }) => why === 'hidden' || why === 'own')
  if (!others.length) return null
  const words = others.map(({ sheet, why }) => t(unreadKeys[why] ?? why, { sheet }))
  return <p className="quiet small">{t('list.unread', { sheets: words.join('，') })}</p>
}

type Rows = { readonly first: number; readonly last: number }

/** In which rows the headings of a sheet stand. */
const RowsField = ({ sheet, onRows }: { sheet: Sheet; onRows: (rows: Rows) => void }) => {
  const { t } = useSpeech()
  const set = (name: 'first' | 'last', value: number | null) => {
    const next = value ?? 1
    onRows(
      name === 'first'
        ? { first: next, last: Math.max(next, sheet.last) }
        : { first: Math.min(sheet.first, next), last: next },
    )
  }
  const field = (name: 'first' | 'last', label: string) => (
    <InputNumber
      size="small"
      className="heading-row"
      min={1}
      precision={0}
      aria-label={label}
      value={sheet[name]}
      onChange={(value) => set(name, value)}
    />
  )
  return (
    <span className="heading-rows quiet">
      {t('list.headings.rowFrom')}
      {field('first', t('list.headings.firstRow', { sheet: sheet.sheet }))}
      {t('list.headings.rowTo')}
      {field('last', t('list.headings.lastRow', { sheet: sheet.sheet }))}
      {t('list.headings.rowEnd')}
    </span>
  )
}

const Summary = ({ sheets }: { sheets: readonly Sheet[] }) => {
  const { t } = useSpeech()
  const read = sheets.filter((sheet) => sheet.read).flatMap(({ columns }) => columns)
  const doubtful = read.filter(isDoubtful).length
  return (
    <summary>
      <b>{t('list.headings')}</b>{' '}
      <span className="quiet">
        {t('list.headings.count', { count: read.filter(({ field }) => field !== null).length })}
      </span>{' '}
      {doubtful > 0 && (
        <span className="light light-amber">{t('list.headings.doubtful', { count: doubtful })}</span>
      )}
    </summary>
  )
}

/** Which column is which field; corrected here, and remembered for the department. */
export const HeadingsPanel = ({
  list,
  onSaved,
}: {
  list: UploadedList
  onSaved: (list: UploadedList) => void
}) => {
  const { t } = useSpeech()
  const known = [...list.sheets, ...withoutHeadings(list)]
  const [sheets, setSheets] = useState<readonly Sheet[]>(known)
  // A sheet without headings says nothing until somebody wants it read.
  const toSend = sheets.filter(({ read, columns }) => read || columns.length > 0)
  const save = useMutation({
    mutationFn: () => call('saveListHeadings', { params: { uploadId: list.uploadId }, body: bodyOf(toSend) }),
    onSuccess: (next) => {
      setSheets([...next.sheets, ...withoutHeadings(next)])
      onSaved(next)
    },
  })
  const changed = JSON.stringify(bodyOf(sheets)) !== JSON.stringify(bodyOf(known))
  const choose: Choose = (name, number, field) =>
    setSheets((before) =>
      before.map((sheet) =>
        sheet.sheet === name
          ? {
              ...sheet,
              columns: sheet.columns.map((column) =>
                column.column === number ? { ...column, field, confidence: 1 } : column,
              ),
            }
          : sheet,
      ),
    )
  const change = (name: string, part: Partial<Sheet>) =>
    setSheets((before) => before.map((sheet) => (sheet.sheet === name ? { ...sheet, ...part } : sheet)))
  const wrong = list.faults.some(
    ({ code }) => code.startsWith('list_heading') || code === 'list_without_headings',
  )
  return (
    <details className="list-part headings-panel" open={wrong || undefined}>
      <Summary sheets={sheets} />
      <p className="quiet">{t('list.headings.explain')}</p>
      {sheets.map((sheet) => (
        <div key={sheet.sheet} className="headings-sheet">
          <Checkbox
            checked={sheet.read}
            onChange={(event) => change(sheet.sheet, { read: event.target.checked })}
          >
            {t(sheet.columns.length ? 'list.headings.sheet' : 'list.headings.sheetWithout', {
              sheet: sheet.sheet,
            })}
          </Checkbox>
          {sheet.read && (
            <RowsField sheet={sheet} onRows={(rows) => change(sheet.sheet, { ...rows, columns: [] })} />
          )}
          {sheet.read && sheet.columns.length > 0 && (
            <SheetTable sheet={sheet} list={list} onChoose={choose} />
          )}
        </div>
      ))}
      <Unread list={list} />
      <RefusalNote error={save.error} />
      <Button
        type={changed ? 'primary' : 'default'}
        disabled={!changed}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('list.headings.save')}
      </Button>
    </details>
  )
}
