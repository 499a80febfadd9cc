/** Files travel as multipart and as bytes, so these two routes are described by hand beside their handlers. */
export const attachmentRoutes = {
  '/api/cases/{caseId}/attachments': {
    post: {
      operationId: 'addAttachment',
      summary: 'Attach a file to a material; checked by its content for type and size',
      tags: ['cases'],
      'x-permission': 'case.draft',
      parameters: [
        { name: 'caseId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['material', 'file'],
              properties: { material: { type: 'string' }, file: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
      responses: {
        200: {
          description: 'Done',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Attachment' } } },
        },
        default: {
          description: 'A coded refusal (RFC 9457)',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } },
          },
        },
      },
    },
  },
  '/api/cases/{caseId}/attachments/{attachmentId}': {
    get: {
      operationId: 'getAttachment',
      summary: 'The file itself',
      tags: ['cases'],
      'x-permission': 'case.read',
      parameters: [
        { name: 'caseId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'attachmentId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      responses: {
        200: {
          description: 'The file',
          content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
} as const
