import { Type } from '@sinclair/typebox'
import { download, upload } from '../../platform/file-route.ts'
import { failFile } from '../../platform/files.ts'
import { ref } from '../../platform/named-schema.ts'
import type { AttachmentService } from './attachments.ts'
import { Attachment } from './schemas.ts'

type Service = { readonly attachments: AttachmentService }
const id = Type.String({ format: 'uuid' })

const addAttachment = upload({
  id: 'addAttachment',
  method: 'POST',
  url: '/api/cases/:caseId/attachments',
  permission: 'case.draft',
  summary: 'Attach a file to a material; checked by its content for type and size',
  params: Type.Object({ caseId: id }),
  fields: Type.Object({ material: Type.String() }),
  missing: failFile('file_needed', {}, 'file'),
  reply: ref(Attachment),
  handle: ({ params, fields, file, context }, { attachments }: Service) =>
    attachments.add(params.caseId, { ...file, ...fields }, context),
})

const getAttachment = download({
  id: 'getAttachment',
  method: 'GET',
  url: '/api/cases/:caseId/attachments/:attachmentId',
  permission: 'case.read',
  summary: 'The file itself',
  params: Type.Object({ caseId: id, attachmentId: id }),
  mediaType: '*/*',
  kept: 'for an hour',
  handle: ({ params, context }, { attachments }: Service) =>
    attachments.read(params.caseId, params.attachmentId, context),
})

export const attachmentFiles = [addAttachment, getAttachment]
