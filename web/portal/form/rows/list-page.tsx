import { useCallback, useEffect, useMemo, useState } from 'react'
import { isEmptyRow } from '#engine/form'
import { useSpeech } from '../../../ui/language.tsx'
import { unitWord } from '../../../ui/units.ts'
import { BackLink } from '../../shell/back-link.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { onceReleased } from '../told-faults.ts'
import type { Draft } from '../use-draft.ts'
import { PasteBox } from './paste-box.tsx'
import { RowCards } from './row-cards.tsx'
import { cellId, type ListField } from './row-cells.tsx'
import { RowTable } from './row-table.tsx'
import './rows.css'
import { useTold } from './told-rows.ts'
import { useRows } from './use-rows.ts'

type ListPageProps = {
  readonly caseId: string
  readonly field: ListField
  readonly draft: Draft
  /** What stands in the whole form, by field. */
  readonly values: Readonly<Record<string, string>>
  readonly today: string
  readonly back: string
  /** Called once the list is complete and on the server. */
  readonly onDone: () => void
}

const wideScreen = '(min-width: 60em)'
/** Many columns do not fit side by side even there. */
const mostColumns = 8

const useWide = (columns: number): boolean => {
  const [isWide, setWide] = useState(() => matchMedia(wideScreen).matches)
  useEffect(() => {
    const media = matchMedia(wideScreen)
    const change = () => setWide(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return isWide && columns <= mostColumns && document.documentElement.dataset.type !== 'large'
}

/** One list of the form, row by row, pasted, or copied from the row before; “that is all” closes it. */
export const ListPage = ({ caseId, field, draft, values, today, back, onDone }: ListPageProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const { list } = field
  const { rows: whole, undo, typeCell, add, bring, remove, takeBack, close, push } = useRows(field, draft)
  const { rows } = whole
  const isWide = useWide(list.columns.length)
  const perPage = isWide ? 25 : 10
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<string | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const [told, setTold] = useState<ReadonlySet<string> | 'all'>(new Set())
  const [onlyWrong, setOnlyWrong] = useState(false)
  const [goes, setGoes] = useState(0)
  const [focus, setFocus] = useState('')
  const faults = useTold(field, rows, draft.typed[field.element] ?? field.value, told, today)
  const unit = field.unit ? unitWord(field.unit, speech) : t('rows.rows')
  const numbered = useMemo(() => rows.map((row, place) => ({ row, place: place + 1 })), [rows])
  const seen = onlyWrong ? numbered.filter(({ row }) => faults.cells.has(row.id)) : numbered
  const pages = Math.max(1, Math.ceil(seen.length / perPage))
  const here = Math.min(page, pages - 1)
  const shown = seen.slice(here * perPage, (here + 1) * perPage)
  const first = list.columns[0]?.element ?? ''
  const tellsOf = (id: string) =>
    rows.find((row) => row.id === id)?.cells[list.tells]?.trim() ||
    t('rows.unnamed', { row: rows.findIndex((row) => row.id === id) + 1 })

  /** F47 What the form knows already of a first row. */
  const start = Object.fromEntries(
    Object.entries(list.starts ?? {}).flatMap(([column, element]) => {
      const known = (values[element] ?? '').trim()
      return known ? [[column, known]] : []
    }),
  )

  const showRow = (id: string, total: number) => {
    setOnlyWrong(false)
    setPage(Math.floor((total - 1) / perPage))
    setOpen(id)
    setFocus(cellId(id, first))
  }
  const addOne = () => showRow(add([{}]), rows.length + 1)
  const copy = useCallback(
    (id: string) => {
      const row = rows.find((one) => one.id === id)
      if (!row) return
      // What tells rows apart is what a copy must say anew.
      const { [list.tells]: _own, ...cells } = row.cells
      const made = add([cells], '', id)
      setOpen(made)
      setFocus(cellId(made, list.tells))
    },
    [rows, add, list.tells],
  )
  const drop = (id: string) => {
    const at = rows.findIndex((row) => row.id === id)
    const next = rows[at + 1] ?? rows[at - 1]
    remove(id, t('rows.removed', { name: tellsOf(id) }))
    setOpen(null)
    setFocus(next && isWide ? cellId(next.id, first) : 'rows-add')
  }
  useEffect(() => {
    if (!focus) return
    const element = document.getElementById(focus)
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
    setFocus('')
  }, [focus])
  /** Faults of a row are told when it was left. */
  const onBlur = ({ target, relatedTarget }: React.FocusEvent) => {
    const row =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
    const next =
      relatedTarget instanceof HTMLElement
        ? relatedTarget.closest<HTMLElement>('[data-row]')?.dataset.row
        : undefined
    if (!row || row === next || !document.hasFocus() || told === 'all' || told.has(row)) return
    onceReleased(() => {
      push()
      setTold((before) => (before === 'all' ? before : new Set([...before, row])))
    })
  }
  /** A table pasted into a cell is more than the cell takes. */
  const onPaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!(event.target instanceof HTMLInputElement) || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    setPasted(text)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row
    if (event.key === 'Enter' && event.ctrlKey) addOne()
    else if (event.key === 'Delete' && event.altKey && row) drop(row)
    else return
    event.preventDefault()
  }
  const done = () => {
    push()
    setTold('all')
    setGoes(goes + 1)
  }
  const wrong = faults.cells.size
  // Decided when the page is drawn with every fault told, not with what was told when the button was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one press goes on once
  useEffect(() => {
    if (goes === 0) return
    const [bad] = faults.cells.keys()
    if (bad !== undefined) {
      const at = rows.findIndex(({ id }) => id === bad)
      setPage(Math.floor(at / perPage))
      setOpen(bad)
      setFocus(cellId(bad, [...(faults.cells.get(bad)?.keys() ?? [])][0] ?? first))
      return
    }
    if (faults.list.length) return
    close()
    void draft.flush().then((isSaved) => {
      if (isSaved) onDone()
    })
  }, [goes])
  const common = {
    columns: list.columns,
    tells: list.tells,
    rows: shown,
    faultsOf: (row: string) => faults.cells.get(row),
    onType: typeCell,
    onCopy: copy,
    onRemove: drop,
  }
  const filled = rows.filter((row) => !isEmptyRow(row)).length
  return (
    <>
      <BackLink to={back}>{t('rows.back')}</BackLink>
      <header className="stack-small">
        <PageHeading title={pick(field.name, field.nameEn)} />
        <p className="soft figures">{t('rows.have', { count: filled, unit, most: list.most })}</p>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what bubbles from the inputs inside */}
      <div className="stack-small rows" onBlur={onBlur} onPaste={onPaste} onKeyDown={onKeyDown}>
        {faults.list.length > 0 && (
          <div className="problems" role="alert">
            {faults.list.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
        )}
        {wrong > 0 && (
          <p>
            <label className="choice">
              <input type="checkbox" checked={onlyWrong} onChange={() => setOnlyWrong(!onlyWrong)} />
              {t('rows.onlyWrong', { count: wrong })}
            </label>
          </p>
        )}
        {rows.length === 0 && <p className="soft">{t('rows.none')}</p>}
        {rows.length === 0 && start[list.tells] && (
          <p>
            <button
              type="button"
              className="button-second"
              onClick={() => showRow(add([start], t('rows.added', { count: 1 })), 1)}
            >
              {t('rows.start', { name: start[list.tells] ?? '' })}
            </button>
          </p>
        )}
        {shown.length > 0 &&
          (isWide ? (
            <RowTable {...common} caption={pick(field.name, field.nameEn)} />
          ) : (
            <RowCards {...common} open={open} setOpen={setOpen} />
          ))}
        {pages > 1 && (
          <nav className="actions" aria-label={t('rows.pages')}>
            <button
              type="button"
              className="button-second"
              disabled={here === 0}
              onClick={() => setPage(here - 1)}
            >
              {t('rows.before')}
            </button>
            <span className="figures">{t('rows.page', { page: here + 1, pages })}</span>
            <button
              type="button"
              className="button-second"
              disabled={here === pages - 1}
              onClick={() => setPage(here + 1)}
            >
              {t('rows.next')}
            </button>
          </nav>
        )}
        <div role="status">
          {undo && (
            <p className="notice figures">
              {undo.told}{' '}
              <button type="button" className="link-button" onClick={takeBack}>
                {t('rows.undo')}
              </button>
            </p>
          )}
        </div>
        {pasted === null ? (
          <p className="actions">
            <button
              type="button"
              id="rows-add"
              className="button-second"
              disabled={rows.length >= list.most}
              onClick={addOne}
            >
              {t('rows.add')}
            </button>
            <button type="button" className="link-button" onClick={() => setPasted('')}>
              {t('rows.paste')}
            </button>
          </p>
        ) : (
          <PasteBox
            key={pasted}
            field={field}
            rows={whole}
            caseId={caseId}
            today={today}
            text={pasted}
            onClose={() => setPasted(null)}
            onAdd={(brought) => {
              const { rows: more, changed } = brought
              const told = changed.length ? 'rows.addedAndChanged' : 'rows.added'
              bring(brought, t(told, { count: more.length, changed: changed.length }))
              setPasted(null)
              setPage(Math.floor((more.length ? rows.length : 0) / perPage))
            }}
          />
        )}
        <p className="actions">
          <button type="button" className="button button-large" onClick={done}>
            {t('rows.done')}
          </button>
        </p>
      </div>
    </>
  )
}
