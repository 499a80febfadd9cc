import { bestTable, type FormRow, type FormRows, judgeRows, pasteRows } from '#engine/form'
import { sentence } from '#engine/kernel'
import type { FormField } from '../../contract/client.ts'
import { sendForm } from './upload.ts'

type ListField = FormField & { readonly list: NonNullable<FormField['list']> }
type Cells = FormRow['cells']
type Table = readonly (readonly string[])[]

/** A file that was read: its sheets, and the one that fits the list best. */
export type FileRead = {
  readonly name: string
  readonly tables: readonly { readonly name: string; readonly rows: Table }[]
  readonly best: number
}

/** F63 The file is read by the server, which keeps nothing of it. */
export const readFile = async ({ list }: ListField, file: File): Promise<FileRead> => {
  const body = new FormData()
  body.append('file', file)
  const { tables } = await sendForm<Pick<FileRead, 'tables'>>({ url: '/api/tables', body })
  const best = bestTable(list, tables)
  return { name: file.name, tables, best: best ? tables.indexOf(best) : 0 }
}

export type Brought = ReturnType<typeof pasteRows> & {
  /** F63 Those without a fault. */
  readonly sound: readonly Cells[]
  /** What is wrong, row after row, as people read it. */
  readonly faults: readonly { readonly zh: string; readonly en: string }[]
}

/** F41 F63 What a table brings to a list, looked at before anything is added. */
export const broughtBy = (
  field: ListField,
  table: Table,
  before: FormRows,
  today: string | undefined,
): Brought => {
  const pasted = pasteRows(field.list, table, before)
  const judged = judgeRows(field, pasted, { today })
  return {
    ...pasted,
    sound: pasted.rows.filter((_row, place) => judged[place]?.length === 0),
    faults: judged.flat().map((fault) => ({ zh: sentence(fault, 'zh'), en: sentence(fault, 'en') })),
  }
}

/** The sheet to fill in. */
export const templateUrl = (caseId: string, element: string, language: string): string =>
  `/api/cases/${encodeURIComponent(caseId)}/lists/${encodeURIComponent(element)}/template.xlsx?language=${language}`
