import { useEffect, useRef, useState } from 'react'
import { type FormRow, type FormRows, pasteRows, readTable } from '#engine/form'
import { useSpeech } from '../../../ui/language.tsx'
import type { ListField } from './row-cells.tsx'

type PasteBoxProps = {
  readonly field: ListField
  readonly rows: FormRows
  /** What was pasted into a cell and is a table; '' where the box was opened by itself. */
  readonly text: string
  readonly onAdd: (rows: readonly FormRow['cells'][]) => void
  readonly onClose: () => void
}

/** Text of a file; a sheet of a spreadsheet program is told to be saved as text or pasted. */
const readFile = async (file: File): Promise<string | null> =>
  file.size > 2_000_000 || !/\.(csv|tsv|txt)$/i.test(file.name) ? null : await file.text()

/** What a pasted table brings is seen before it is added: which columns it has, how many rows, and what is left out. */
export const PasteBox = ({ field, rows, text, onAdd, onClose }: PasteBoxProps) => {
  const { t, pick } = useSpeech()
  const [typed, setTyped] = useState(text)
  const [isUnread, setUnread] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { list } = field
  const found = typed.trim() ? pasteRows(list, readTable(typed), rows) : undefined
  const nameOf = (element: string) => {
    const column = list.columns.find((one) => one.element === element)
    return column ? pick(column.name, column.nameEn) : element
  }
  const taken = found?.columns.flatMap(({ column }) => (column ? [nameOf(column)] : [])) ?? []
  const left = found?.columns.flatMap(({ heading, column }) => (!column && heading ? [heading] : [])) ?? []
  return (
    <section className="notice stack-small paste-box" aria-labelledby="paste-title">
      <h2 id="paste-title">{t('rows.pasteTitle')}</h2>
      <label htmlFor="paste-text" className="soft">
        {t('rows.pasteHow', {
          columns: list.columns.map(({ name, nameEn }) => pick(name, nameEn)).join(t('rows.between')),
        })}
      </label>
      <textarea
        id="paste-text"
        ref={box}
        className="input"
        rows={4}
        value={typed}
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p>
        <label className="link-button" htmlFor="paste-file">
          {t('rows.fromFile')}
        </label>
        <input
          id="paste-file"
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt"
          onChange={async ({ target }) => {
            const [file] = target.files ?? []
            const read = file ? await readFile(file) : ''
            setUnread(read === null)
            if (read) setTyped(read)
            target.value = ''
          }}
        />
      </p>
      {isUnread && (
        <p className="fault" role="alert">
          {t('rows.fileUnread')}
        </p>
      )}
      <div role="status">
        {found && (
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
            {found.known > 0 && <p className="small figures">{t('rows.known', { count: found.known })}</p>}
            {found.over > 0 && (
              <p className="fault small figures">{t('rows.over', { count: found.over, most: list.most })}</p>
            )}
          </>
        )}
      </div>
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={!found?.rows.length}
          onClick={() => found && onAdd(found.rows)}
        >
          {t('rows.addAll')}
        </button>
        <button type="button" className="button-second" onClick={onClose}>
          {t('rows.cancel')}
        </button>
      </p>
    </section>
  )
}
