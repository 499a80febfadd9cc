import { useMemo } from 'react'
import { checkRows, type FormRow } from '#engine/form'
import { sentence } from '#engine/kernel'
import { useSpeech } from '../../../ui/language.tsx'
import type { CellFaults, ListField } from './row-cells.tsx'

type Told = { readonly list: readonly string[]; readonly cells: ReadonlyMap<string, CellFaults> }

/** Faults of the rows that are told: those one has left, or all once one wanted to go on. */
export const useTold = (
  field: ListField,
  rows: readonly FormRow[],
  text: string,
  told: ReadonlySet<string> | 'all',
  today: string,
): Told => {
  const { language } = useSpeech()
  return useMemo(() => {
    const { problems } = checkRows(field, text, { whole: told === 'all', today })
    const cells = new Map<string, Map<string, { zh: string; en: string }>>()
    const ofList: string[] = []
    for (const problem of problems) {
      const [, row, column] = (problem.place ?? '').split('/')
      // That nobody has said it is complete is what one is about to say.
      if (problem.code === 'rows_open') continue
      if (row === undefined || column === undefined) ofList.push(sentence(problem, language))
      else if (told === 'all' || told.has(row))
        cells.set(
          row,
          (cells.get(row) ?? new Map()).set(column, {
            zh: sentence(problem, 'zh'),
            en: sentence(problem, 'en'),
          }),
        )
    }
    return { list: told === 'all' || rows.length > field.list.most ? ofList : [], cells }
  }, [field, rows, text, told, today, language])
}
