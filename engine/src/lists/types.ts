import { Type } from '@sinclair/typebox'
import type { DraftMatter } from '#engine/catalogue'
import { type Data, oneOf, type Problem } from '#engine/kernel'
import { type FieldId, fieldIds } from './fields.ts'

/** A rectangle of merged cells; rows and columns count from 1, both ends belong to it. */
export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One cell that holds something. Only the top left cell of a merge is listed. Dates are YYYY-MM-DD. */
export type Cell = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly merged?: Merge
}

/** One sheet of a workbook: its rows from the top, each with its cells from the left; empty cells are left out. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

const Row = Type.Integer()
/** Which field a column of a department's list holds; undefined = a column that is not read. */
const HeadingColumn = Type.Object({
  column: Row,
  /** What stands above the column, headings of merged groups first: 办理时限·法定. */
  heading: Type.String(),
  field: Type.Optional(oneOf(fieldIds)),
  /** 0 to 1; 1 = this department settled it before. */
  confidence: Type.Number(),
})
export type HeadingColumn = Data<typeof HeadingColumn>

/** Where the headings of one sheet stand (rows from 1) and what each column is taken for. */
const SheetHeadings = Type.Object({
  sheet: Type.String(),
  first: Row,
  last: Row,
  columns: Type.Array(HeadingColumn),
})
export type SheetHeadings = Data<typeof SheetHeadings>

/** The headings of a sheet, and whether the person wants it read. */
export const UploadedSheet = Type.Object({ ...SheetHeadings.properties, read: Type.Boolean() })
export type UploadedSheet = Data<typeof UploadedSheet>

const settledFields: readonly (FieldId | 'ignore')[] = [...fieldIds, 'ignore']
/** Headings a department settled before, by `headingKey`. 'ignore' = this column is never read. */
export const RememberedHeadings = Type.Record(Type.String(), oneOf(settledFields))
export type RememberedHeadings = Data<typeof RememberedHeadings>

/** A refusal at one cell: the code and values of a Problem, and where. `cell` is like B7. */
export type ListFault = Problem & { readonly sheet: string; readonly cell: string }

/** Something the joint team has still to settle. `asNamed` is the department's wording. */
export type Unsettled = {
  readonly kind: 'material' | 'element' | 'counter_visits' | 'result'
  readonly matter: string
  readonly asNamed: string
  readonly sheet: string
  readonly cell: string
}

/** One field of a matter before and after; texts as the list would write them, empty = not said. */
export type FieldChange = {
  readonly field: FieldId
  /** The wording of the requirement row; left out for the matter's own fields. */
  readonly row?: string
  readonly before: string
  readonly after: string
}

/** What an import would do to one matter; `missing` = in the library, not in the list; it stays as it is. */
export type ListChange = {
  readonly kind: 'add' | 'change' | 'same' | 'missing'
  readonly matter: string
  readonly name: string
  readonly fields: readonly FieldChange[]
}

/** A date the list gives for a matter; YYYY-MM-DD. */
export type ListDate = {
  readonly matter: string
  readonly field: 'effective_from' | 'updated_on'
  readonly date: string
}

/** L1 The outcome of reading a list: with any fault, `matters` and `changes` are empty. */
export type ReadList = {
  readonly matters: readonly DraftMatter[]
  readonly faults: readonly ListFault[]
  readonly changes: readonly ListChange[]
  readonly unsettled: readonly Unsettled[]
  readonly dates: readonly ListDate[]
  /** Sheets without headings of a list, which were not read. */
  readonly ignored: readonly string[]
}
