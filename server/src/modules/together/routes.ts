import { Type } from '@sinclair/typebox'
import { download, upload } from '../../platform/file-route.ts'
import { failFile } from '../../platform/files.ts'
import { CaseParams, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { AddedPhoto, TogetherView } from './schemas.ts'
import type { TogetherService } from './service.ts'

export const getTogether = route({
  id: 'getTogether',
  method: 'GET',
  url: '/api/cases/:caseId/together',
  permission: 'case.read',
  summary:
    'What departments do with each other about a case: opinions, visits on site, demands, meetings, what was brought to the joint team (C103–C108); the person reads what concerns them (C10)',
  params: CaseParams,
  reply: ref(TogetherView),
  handle: ({ params, context }, together: TogetherService) => together.view(params.caseId, context),
})

export const addVisitPhoto = upload({
  id: 'addVisitPhoto',
  method: 'POST',
  url: '/api/cases/:caseId/site-visits/:visit/photos',
  permission: 'task.decide',
  summary: 'Add a photo to the record of a visit on site; checked by its content (C108)',
  params: Type.Object({ ...CaseParams.properties, visit: Type.String({ pattern: '^\\d{1,3}$' }) }),
  missing: failFile('file_needed', {}, 'file'),
  reply: AddedPhoto,
  handle: ({ params, file, context }, together: TogetherService) =>
    together.addPhoto(params.caseId, Number(params.visit), file, context),
})

export const getVisitPhoto = download({
  id: 'getVisitPhoto',
  method: 'GET',
  url: '/api/cases/:caseId/site-visits/photos/:attachmentId',
  permission: 'case.read',
  summary: 'A photo of a visit on site, for whoever reads its record (C108)',
  params: Type.Object({ ...CaseParams.properties, attachmentId: CaseParams.properties.caseId }),
  mediaType: '*/*',
  kept: 'not',
  handle: ({ params, context }, together: TogetherService) =>
    together.photo(params.caseId, params.attachmentId, context),
})
