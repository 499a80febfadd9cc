import { useCallback, useEffect, useRef, useState } from 'react'
import { type FormRow, type FormRows, nextRowId, readRows, rowsText } from '#engine/form'
import type { Draft } from '../use-draft.ts'
import type { ListField } from './row-cells.tsx'

/** A list of hundreds of rows is not written anew at every key: the draft gets it when the fingers rest. */
const restMilliseconds = 300

type Cells = FormRow['cells']
/** What is taken of a table. */
export type Brings = { readonly rows: readonly Cells[]; readonly changed: readonly FormRow[] }

/** The newest rows are needed at once by what follows; the draft gets them when the fingers rest, and when the page is left. */
const useWriting = (element: string, rows: FormRows, setRows: (rows: FormRows) => void, draft: Draft) => {
  const latest = useRef(rows)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { type } = draft
  const write = useRef(type)
  write.current = type
  const push = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    write.current(element, rowsText(latest.current))
  }, [element])
  const set = useCallback(
    (next: FormRows) => {
      latest.current = next
      setRows(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(push, restMilliseconds)
    },
    [push, setRows],
  )
  // Leaving the page within the quiet moment must not leave the last words behind.
  useEffect(() => push, [push])
  return { latest, set, push }
}

type Writing = ReturnType<typeof useWriting>

type Undo = { readonly before: FormRows; readonly told: string } | null

/** F63 F64 What a table brings: rows at the end, and what it says of rows that are there. */
const useBringing = ({ latest, set }: Writing, setUndo: (undo: Undo) => void) =>
  useCallback(
    ({ rows: brought, changed }: Brings, told: string) => {
      const before = latest.current
      const others = new Map(changed.map((row) => [row.id, row]))
      const rows = before.rows.map((row) => others.get(row.id) ?? row)
      for (const cells of brought) rows.push({ id: nextRowId(rows), cells })
      set({ rows, closed: false })
      setUndo({ before, told })
    },
    [latest, set, setUndo],
  )

/** What may be done to the rows; the last adding or removing can be undone. */
const useOperations = (writing: Writing) => {
  const { latest, set, push } = writing
  const [undo, setUndo] = useState<Undo>(null)
  const bring = useBringing(writing, setUndo)
  const typeCell = useCallback(
    (row: string, column: string, value: string) => {
      const { rows: now, closed } = latest.current
      setUndo(null)
      set({
        rows: now.map((one) =>
          one.id === row ? { id: one.id, cells: { ...one.cells, [column]: value } } : one,
        ),
        closed,
      })
    },
    [latest, set],
  )
  /** Adds rows at the end, or behind one; gives the id of the first. */
  const add = useCallback(
    (brought: readonly Cells[], told = '', behind?: string): string => {
      const before = latest.current
      const next: FormRow[] = []
      for (const cells of brought) next.push({ id: nextRowId([...before.rows, ...next]), cells })
      const at = before.rows.findIndex(({ id }) => id === behind)
      const place = at < 0 ? before.rows.length : at + 1
      set({ rows: [...before.rows.slice(0, place), ...next, ...before.rows.slice(place)], closed: false })
      setUndo(told ? { before, told } : null)
      return next[0]?.id ?? ''
    },
    [latest, set],
  )
  const remove = useCallback(
    (row: string, told: string) => {
      const before = latest.current
      set({ rows: before.rows.filter(({ id }) => id !== row), closed: before.closed })
      setUndo({ before, told })
    },
    [latest, set],
  )
  const takeBack = useCallback(() => {
    if (undo) set(undo.before)
    setUndo(null)
  }, [set, undo])
  const close = useCallback(() => {
    set({ ...latest.current, closed: true })
    push()
  }, [latest, set, push])
  return { undo, typeCell, add, bring, remove, takeBack, close }
}

/** The rows of one list while they are worked on, and what may be done to them. Whatever was done last can be undone once. */
export const useRows = (field: ListField, draft: Draft) => {
  const [rows, setRows] = useState<FormRows>(() =>
    readRows(draft.typed[field.element] ?? field.value, field.list.tells),
  )
  const { latest, set, push } = useWriting(field.element, rows, setRows, draft)
  return { rows, push, ...useOperations({ latest, set, push }) }
}
