import type { Cell, Merge, Sheet } from '#engine/lists'

const place = (name: string): readonly [number, number] => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits), column]
}

const rangeOf = (range: string): Merge => {
  const [from = '', to = ''] = range.split(':')
  const [top, left] = place(from)
  const [bottom, right] = place(to)
  return { top, left, bottom, right }
}

/** A sheet as a person sees it: texts by rows, '' = empty; merges like 'A1:C1', whose text stands in the first cell. */
export const listSheet = (
  name: string,
  texts: readonly (readonly (string | number)[])[],
  merges: readonly string[] = [],
): Sheet => {
  const merged = merges.map(rangeOf)
  const rows = texts.map((row, y) =>
    row.flatMap((text, x): Cell[] => {
      const here = merged.find(({ top, left }) => top === y + 1 && left === x + 1)
      if (text === '' && !here) return []
      return [{ row: y + 1, column: x + 1, text: String(text), ...(here ? { merged: here } : {}) }]
    }),
  )
  return { name, rows }
}
