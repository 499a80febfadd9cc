import { useEffect, useMemo, useRef, useState } from 'react'
import { type FormRow, type FormRows, readTable } from '#engine/form'
import { type Brought, broughtBy, type FileRead, readFile, templateUrl } from '../../../ui/brought-rows.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import type { ListField } from './row-cells.tsx'
import type { Brings } from './use-rows.ts'

type PasteBoxProps = {
  readonly field: ListField
  readonly rows: FormRows
  readonly caseId: string
  readonly today: string
  /** What was pasted into a cell and is a table; '' where the box was opened by itself. */
  readonly text: string
  readonly onAdd: (brought: Brings) => void
  readonly onClose: () => void
}

/** F41 F63 What a pasted table or a sheet brings is seen before it is added: its columns, how many rows, what is left out, what is wrong. */
export const PasteBox = ({ field, rows, caseId, today, text, onAdd, onClose }: PasteBoxProps) => {
  const { t, pick, language } = useSpeech()
  const [typed, setTyped] = useState(text)
  const [fromFile, setFromFile] = useState<FileRead | null>(null)
  const [sheet, setSheet] = useState(0)
  const [refused, setRefused] = useState<unknown>(null)
  const [isReading, setReading] = useState(false)
  /** F64 Nothing that is there is written over unasked. */
  const [takesOver, setTakesOver] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  const found = useMemo(() => {
    if (fromFile) return broughtBy(field, fromFile.tables[sheet]?.rows ?? [], rows, today)
    return typed.trim() ? broughtBy(field, readTable(typed), rows, today) : undefined
  }, [field, fromFile, sheet, typed, rows, today])
  const take = async (file: File | undefined) => {
    if (!file) return
    setReading(true)
    setRefused(null)
    try {
      const read = await readFile(field, file)
      setFromFile(read)
      setSheet(read.best)
    } catch (error) {
      setFromFile(null)
      setRefused(error)
    }
    setReading(false)
  }
  const changed = takesOver ? (found?.changed ?? []) : []
  const namesOf = (some: readonly FormRow[]) =>
    some
      .slice(0, mostNamed)
      .map(({ cells }) => cells[field.list.tells] ?? '')
      .join(t('rows.between')) + (some.length > mostNamed ? '…' : '')
  const columns = field.list.columns.map(({ name, nameEn }) => pick(name, nameEn)).join(t('rows.between'))
  return (
    <section className="notice stack-small paste-box" aria-labelledby="paste-title">
      <h2 id="paste-title">{t('rows.pasteTitle')}</h2>
      <label htmlFor="paste-text" className="soft">
        {t('rows.pasteHow', { columns })}
      </label>
      <textarea
        id="paste-text"
        ref={box}
        className="input"
        rows={4}
        value={typed}
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value)
          setFromFile(null)
        }}
      />
      <p className="actions">
        <label className="link-button" htmlFor="paste-file">
          {t('rows.fromFile')}
        </label>
        <input
          id="paste-file"
          className="visually-hidden"
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
        <a href={templateUrl(caseId, field.element, language)} download>
          {t('rows.template')}
        </a>
      </p>
      {refused !== null && <ProblemList error={refused} quiet />}
      {fromFile && fromFile.tables.length > 1 && (
        <label className="soft">
          {t('rows.sheet')}
          <select value={sheet} onChange={({ target }) => setSheet(Number(target.value))}>
            {fromFile.tables.map(({ name }, place) => (
              <option key={name} value={place}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div role="status">
        {isReading && <p>{t('rows.reading')}</p>}
        {fromFile && <p className="small">{fromFile.name}</p>}
        {found && <Told field={field} found={found} />}
      </div>
      {found && found.changed.length > 0 && (
        <label className="choice">
          <input type="checkbox" checked={takesOver} onChange={() => setTakesOver(!takesOver)} />
          {t('rows.takeOver', { count: found.changed.length, names: namesOf(found.changed) })}
        </label>
      )}
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={!found || found.rows.length + changed.length === 0}
          onClick={() => found && onAdd({ rows: found.rows, changed })}
        >
          {t('rows.addAll')}
        </button>
        {found && found.sound.length > 0 && found.sound.length < found.rows.length && (
          <button
            type="button"
            className="button-second"
            onClick={() => onAdd({ rows: found.sound, changed })}
          >
            {t('rows.addSound', { count: found.sound.length })}
          </button>
        )}
        <button type="button" className="button-second" onClick={onClose}>
          {t('rows.cancel')}
        </button>
      </p>
    </section>
  )
}

const mostTold = 5
const mostNamed = 3

/** Whether a heading has words of its own for a column: units and notes in brackets are none. */
const isOther = (heading: string, name: string): boolean => {
  const [own, its] = [heading, name].map((text) => text.replace(/[（(].*?[）)]/g, '').trim())
  return own !== '' && own !== its
}

const Told = ({ field: { list }, found }: { field: ListField; found: Brought }) => {
  const { t, pick } = useSpeech()
  const nameOf = (element: string) => {
    const column = list.columns.find((one) => one.element === element)
    return column ? pick(column.name, column.nameEn) : element
  }
  const taken = found.columns.flatMap(({ heading, column }) =>
    column ? [isOther(heading, nameOf(column)) ? `${heading} → ${nameOf(column)}` : nameOf(column)] : [],
  )
  const lacking = list.columns
    .filter(({ element, required }) => required && !found.columns.some(({ column }) => column === element))
    .map(({ element }) => nameOf(element))
  const left = found.columns.flatMap(({ heading, column }) => (!column && heading ? [heading] : []))
  const wrong = found.rows.length - found.sound.length
  return (
    <>
      <p>
        <b className="figures">{t('rows.brings', { count: found.rows.length })}</b>
      </p>
      {taken.length > 0 && (
        <p className="small">{t('rows.takes', { columns: taken.join(t('rows.between')) })}</p>
      )}
      {left.length > 0 && (
        <p className="small">{t('rows.leaves', { columns: left.join(t('rows.between')) })}</p>
      )}
      {found.rows.length > 0 && lacking.length > 0 && (
        <p className="fault small">{t('rows.lacks', { columns: lacking.join(t('rows.between')) })}</p>
      )}
      {found.known > 0 && <p className="small figures">{t('rows.known', { count: found.known })}</p>}
      {found.over > 0 && (
        <p className="fault small figures">{t('rows.over', { count: found.over, most: list.most })}</p>
      )}
      {wrong > 0 && (
        <>
          <p className="fault small figures">{t('rows.someWrong', { count: wrong })}</p>
          <ul className="small">
            {found.faults.slice(0, mostTold).map(({ zh, en }) => (
              <li key={zh}>{pick(zh, en)}</li>
            ))}
          </ul>
          {found.faults.length > mostTold && (
            <p className="small figures">{t('rows.moreWrong', { count: found.faults.length - mostTold })}</p>
          )}
        </>
      )}
    </>
  )
}
