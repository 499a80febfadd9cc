import { Button, Checkbox, Input } from 'antd'
import { useRef, useState } from 'react'
import { nextRowId, readRows, readTable, rowsText } from '#engine/form'
import type { FormField } from '../../../contract/client.ts'
import { broughtBy, type FileRead, readFile, templateUrl } from '../../ui/brought-rows.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'
import { RefusalNote } from '../refusal.tsx'

type CounterListProps = {
  readonly field: FormField & { readonly list: NonNullable<FormField['list']> }
  readonly caseId: string
  readonly today: string | undefined
  readonly onType: (value: string) => void
}

const mostTold = 3

/** A list at the counter: rows are pasted, typed or taken from a sheet, what they bring and what is wrong with it is read first (F41, F63). */
export const CounterList = ({ field, caseId, today, onType }: CounterListProps) => {
  const { t, pick, language } = useSpeech()
  const { list, element, unit } = field
  const [value, setValue] = useState(field.value)
  const [typed, setTyped] = useState('')
  const [fromFile, setFromFile] = useState<FileRead | null>(null)
  const upload = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const [before, setBefore] = useState<string | null>(null)
  /** F64 Nothing that is there is written over unasked. */
  const [takesOver, setTakesOver] = useState(false)
  const { rows, closed } = readRows(value, list.tells)
  const table = fromFile?.tables[fromFile.best]?.rows ?? (typed.trim() ? readTable(typed) : undefined)
  const found = table && broughtBy(field, table, { rows, closed }, today)
  const write = (text: string) => {
    setValue(text)
    onType(text)
  }
  const change = (next: Parameters<typeof rowsText>[0]) => {
    setBefore(null)
    write(rowsText(next))
  }
  const changed = new Map((takesOver ? (found?.changed ?? []) : []).map((row) => [row.id, row]))
  const add = (brought: readonly (typeof rows)[number]['cells'][]) => {
    const all = rows.map((row) => changed.get(row.id) ?? row)
    for (const cells of brought) all.push({ id: nextRowId(all), cells })
    change({ rows: all, closed: false })
    setBefore(value)
    setTyped('')
    setFromFile(null)
    setTakesOver(false)
  }
  const take = (file: File | undefined) => {
    setRefused(null)
    if (file) readFile(field, file).then(setFromFile, setRefused)
  }
  return (
    <div className="counter-list">
      <ListRead list={list} value={value} unit={unit} name={pick(field.name, field.nameEn)} />
      {field.doubts.map(({ zh, en }) => (
        <p key={zh} className="notice">
          {pick(zh, en)}
        </p>
      ))}
      <Input.TextArea
        id={`field-${element}`}
        rows={2}
        value={typed}
        placeholder={list.columns.map(({ name, nameEn }) => pick(name, nameEn)).join('，')}
        onChange={({ target }) => {
          setTyped(target.value)
          setFromFile(null)
        }}
      />
      <Button size="small" onClick={() => upload.current?.click()}>
        {t('counter.listFile')}
      </Button>
      <input
        ref={upload}
        hidden
        type="file"
        aria-label={t('counter.listFile')}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={({ target }) => {
          take(target.files?.[0])
          target.value = ''
        }}
      />
      <a href={templateUrl(caseId, element, language)} download>
        {t('counter.listTemplate')}
      </a>
      <RefusalNote error={refused} />
      {found && (
        <p role="status">
          {fromFile && `${fromFile.name} `}
          {t('counter.listBrings', {
            count: found.rows.length,
            wrong: found.rows.length - found.sound.length,
            known: found.known,
            over: found.over,
          })}{' '}
          {found.faults
            .slice(0, mostTold)
            .map(({ zh, en }) => pick(zh, en))
            .join(' ')}
        </p>
      )}
      {found && found.changed.length > 0 && (
        <Checkbox checked={takesOver} onChange={({ target }) => setTakesOver(target.checked)}>
          {t('counter.listTakeOver', { count: found.changed.length })}
        </Checkbox>
      )}
      <Button
        size="small"
        disabled={!found || found.rows.length + changed.size === 0}
        onClick={() => found && add(found.rows)}
      >
        {t('counter.listAdd', { count: found?.rows.length ?? 0 })}
      </Button>
      {found && found.sound.length > 0 && found.sound.length < found.rows.length && (
        <Button size="small" onClick={() => add(found.sound)}>
          {t('counter.listAddSound', { count: found.sound.length })}
        </Button>
      )}
      {before !== null && (
        <Button
          size="small"
          onClick={() => {
            write(before)
            setBefore(null)
          }}
        >
          {t('counter.listUndo')}
        </Button>
      )}
      <Button size="small" disabled={rows.length === 0} onClick={() => change({ rows: [], closed: false })}>
        {t('counter.listEmpty')}
      </Button>
      <Checkbox
        checked={closed}
        disabled={rows.length === 0}
        onChange={({ target }) => change({ rows, closed: target.checked })}
      >
        {t('counter.listDone')}
      </Checkbox>
    </div>
  )
}
