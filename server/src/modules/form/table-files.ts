import { Type } from '@sinclair/typebox'
import { download, excelType, upload } from '../../platform/file-route.ts'
import { CaseParams, oneOf } from '../../platform/named-schema.ts'
import { failTable } from './problems.ts'
import type { FormService } from './service.ts'

const readTable = upload({
  id: 'readTable',
  method: 'POST',
  url: '/api/tables',
  permission: 'case.draft',
  summary:
    'The tables of a spreadsheet (.xlsx, .csv) as texts, to be looked at before rows go into a list; nothing is kept (F63)',
  params: Type.Object({}),
  // A list of 500 rows is some 60 KB; what is larger carries pictures.
  atMost: 5 * 1024 * 1024,
  missing: failTable('table_needed', {}, 'file'),
  reply: Type.Object({
    tables: Type.Array(Type.Object({ name: Type.String(), rows: Type.Array(Type.Array(Type.String())) })),
  }),
  handle: ({ file }, form: FormService) => form.readTable(file),
})

const listTemplate = download({
  id: 'getListTemplate',
  method: 'GET',
  url: '/api/cases/:caseId/lists/:element/template.xlsx',
  permission: 'case.read',
  summary: 'An empty sheet with the columns of one list of a form, to be filled in and uploaded (F63)',
  params: Type.Object({ ...CaseParams.properties, element: Type.String({ maxLength: 60 }) }),
  query: Type.Object({ language: Type.Optional(oneOf('zh', 'en')) }),
  mediaType: excelType,
  kept: 'not',
  handle: ({ params: { caseId, element }, query, context }, form: FormService) =>
    form.template(caseId, element, query.language ?? 'zh', context),
})

export const tableFiles = [readTable, listTemplate]
