import type ExcelJS from '@protobi/exceljs'

type SheetCell = string | number
export type WorkbookSheet = {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A text stays a text: Excel would run one that starts like a formula when it is typed, never when it is stored as a string. */
const addSheet = (workbook: ExcelJS.Workbook, { name, columns, rows }: WorkbookSheet): void => {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  const head = sheet.addRow(columns.map((column) => column.head))
  head.font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true }
  })
}

/** A workbook (xlsx): a frozen bold head, widths in characters, printed on A4 across. `madeAt` is an ISO instant. */
export const workbookOf = async (
  title: string,
  sheets: readonly WorkbookSheet[],
  madeAt: string,
): Promise<Buffer> => {
  // A large library that most requests never need.
  const { default: excel } = await import('@protobi/exceljs')
  const workbook = new excel.Workbook()
  workbook.title = title
  workbook.creator = 'OneVisit'
  workbook.created = new Date(madeAt)
  workbook.modified = new Date(madeAt)
  for (const sheet of sheets) addSheet(workbook, sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
