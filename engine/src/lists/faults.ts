import type { Problem } from '#engine/kernel'
import { cellName } from './grid.ts'
import { failList, type ListCode } from './problems.ts'
import type { ListFault } from './types.ts'

/** A filled or missing cell: where, and what stands there. */
export type Spot = {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly text: string
}

export const spotCell = ({ row, column }: Spot): string => cellName(row, column)

/** Gathers the faults of a list; one code is told once a cell. */
export const createFaults = (sheets: readonly string[]) => {
  const found = new Map<string, { readonly at: Spot; readonly fault: ListFault }>()
  const order = (spot: Spot) => sheets.indexOf(spot.sheet)
  return {
    /** Always undefined, so that a reader can answer with it: nothing could be read there. */
    add: (at: Spot, code: ListCode, values: Problem['values'] = {}): undefined => {
      const cell = spotCell(at)
      const key = `${at.sheet}\n${cell}\n${code}`
      if (!found.has(key)) found.set(key, { at, fault: { ...failList(code, values), sheet: at.sheet, cell } })
    },
    /** In the order a person goes through the workbook. */
    list: (): ListFault[] =>
      [...found.values()]
        .sort((a, b) => order(a.at) - order(b.at) || a.at.row - b.at.row || a.at.column - b.at.column)
        .map(({ fault }) => fault),
  }
}
export type Faults = ReturnType<typeof createFaults>
