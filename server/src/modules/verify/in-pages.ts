import type { Findings } from './findings.ts'

/** Before the first id there is. */
export const firstId = '00000000-0000-0000-0000-000000000000'
const pageSize = 100

type Key = { readonly division: string; readonly id: string }

/** Walks what is stored of all divisions in pages, one division at a time; memory holds one page. */
export const inPages = async <Row>(
  read: (division: string, id: string, most: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
  prove: (division: string, rows: readonly Row[]) => Promise<void>,
): Promise<void> => {
  let [division, id] = ['', firstId]
  for (;;) {
    const page = await read(division, id, pageSize)
    const last = page.at(-1)
    if (!last) return
    ;({ division, id } = keyOf(last))
    for (const [of, rows] of Map.groupBy(page, (row) => keyOf(row).division)) await prove(of, rows)
  }
}

type About = Parameters<Findings['add']>[1]['about']
/** What a finding that is of no case is about. */
export const aboutOne = (about: About, { division, id }: Key, where = '') =>
  ({ division, about, id, queryCode: null, where }) as const
