import { Type } from '@sinclair/typebox'
import { download, excelType, upload } from '../../platform/file-route.ts'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { failWorkbook } from './problems.ts'
import { UploadedList } from './schemas.ts'
import type { ListService } from './service.ts'

const language = Type.Optional(oneOf('zh', 'en'))
const ofDepartment = Type.Object({ department: Type.String({ maxLength: 60 }) })

const uploadList = upload({
  id: 'uploadList',
  method: 'POST',
  url: '/api/lists/departments/:department',
  permission: 'list.import',
  summary: 'Upload a department’s list (.xlsx); nothing is imported yet',
  params: ofDepartment,
  // A list of the whole city is under 1 MB; what is larger carries pictures.
  atMost: 10 * 1024 * 1024,
  missing: failWorkbook('workbook_needed', {}, 'file'),
  reply: ref(UploadedList),
  handle: ({ params, file, context }, lists: ListService) => lists.upload(params.department, file, context),
})

const getMarkedList = download({
  id: 'getMarkedList',
  method: 'GET',
  url: '/api/lists/:uploadId/marked.xlsx',
  permission: 'list.import',
  summary: 'The uploaded workbook with its faulty cells marked and a sheet that lists them',
  params: Type.Object({ uploadId: Type.String({ format: 'uuid' }) }),
  query: Type.Object({ language }),
  mediaType: excelType,
  kept: 'not',
  handle: ({ params, query, context }, lists: ListService) =>
    lists.marked(params.uploadId, query.language ?? 'zh', context),
})

const getListWorkbook = download({
  id: 'getListWorkbook',
  method: 'GET',
  url: '/api/lists/departments/:department/list.xlsx',
  permission: 'list.read',
  summary: 'The list of a department as the library has it, or its empty template',
  params: ofDepartment,
  query: Type.Object({ language, filled: Type.Optional(oneOf('yes', 'no')) }),
  mediaType: excelType,
  kept: 'not',
  handle: ({ params, query, context }, lists: ListService) =>
    lists.written(
      params.department,
      { filled: query.filled !== 'no', language: query.language ?? 'zh' },
      context,
    ),
})

export const listFiles = [uploadList, getMarkedList, getListWorkbook]
