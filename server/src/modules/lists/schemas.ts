import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Count = Type.Integer()
const Field = Type.String({ description: 'id of a field; fields tells their names' })

const ListColumn = named(
  'ListColumn',
  Type.Object({
    column: Type.Integer({ description: 'from 1' }),
    letter: Type.String(),
    heading: Type.String({
      description: 'what stands above the column; of merged headings each, with · between',
    }),
    field: nullable(Field),
    confidence: Type.Number({ description: '0 to 1; 1 = this department settled it before' }),
    samples: Type.Array(Type.String(), { description: 'what stands below, at most three' }),
  }),
)

const ListSheet = named(
  'ListSheet',
  Type.Object({
    sheet: Type.String(),
    read: Type.Boolean(),
    first: Count,
    last: Count,
    columns: Type.Array(ref(ListColumn)),
  }),
)

const ListFault = named(
  'ListFault',
  Type.Object({
    sheet: Type.String(),
    cell: Type.String(),
    code: Type.String(),
    zh: Type.String(),
    en: Type.String(),
  }),
)

const ListChange = named(
  'ListChange',
  Type.Object({
    kind: oneOf('add', 'change', 'same', 'missing'),
    matter: Type.String(),
    name: Type.String(),
    fields: Type.Array(
      Type.Object({
        field: Field,
        row: nullable(Type.String({ description: 'the wording of the requirement the change is about' })),
        before: Type.String(),
        after: Type.String(),
      }),
    ),
  }),
)

export const UploadedList = named(
  'UploadedList',
  Type.Object({
    uploadId: Type.String(),
    department: ref(DepartmentName),
    fileName: Type.String(),
    size: Count,
    at: Type.String(),
    byName: Type.String(),
    imported: nullable(
      Type.Object(
        { changeId: Type.String(), zh: Type.String(), en: Type.String(), undoneBy: nullable(Type.String()) },
        { description: 'the change of the library it became' },
      ),
    ),
    fields: Type.Array(
      Type.Object({ id: Field, zh: Type.String(), en: Type.String(), level: oneOf('matter', 'requirement') }),
    ),
    sheets: Type.Array(ref(ListSheet)),
    unread: Type.Array(
      Type.Object({ sheet: Type.String(), why: oneOf('no_headings', 'hidden', 'own', 'left_out') }),
    ),
    faultCount: Count,
    faults: Type.Array(ref(ListFault), { description: 'the first 500; the marked workbook has all' }),
    counts: Type.Object({ add: Count, change: Count, same: Count, missing: Count, rows: Count }),
    changes: Type.Array(ref(ListChange)),
    unsettled: Type.Object({ material: Count, element: Count, counter_visits: Count, result: Count }),
    digest: Type.String({ description: 'names what the import would do; the import must repeat it' }),
  }),
)
export type UploadedList = Static<typeof UploadedList>

export const HeadingsBody = Type.Object(
  {
    sheets: Type.Array(
      Type.Object(
        {
          sheet: Type.String(),
          read: Type.Boolean(),
          rows: Type.Optional(
            Type.Object(
              { first: Count, last: Count },
              {
                additionalProperties: false,
                description: 'the rows the headings stand in, where others were found or none',
              },
            ),
          ),
          columns: Type.Array(
            Type.Object({ column: Count, field: nullable(Field) }, { additionalProperties: false }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type HeadingsBody = Static<typeof HeadingsBody>
