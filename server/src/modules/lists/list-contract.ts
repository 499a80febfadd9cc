const refusal = {
  description: 'A coded refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
}
const workbook = {
  200: {
    description: 'The workbook',
    content: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
        schema: { type: 'string', format: 'binary' },
      },
    },
  },
  default: refusal,
}
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const language = { name: 'language', in: 'query', schema: { type: 'string', enum: ['zh', 'en'] } }

/** Workbooks travel as multipart and as bytes, so these routes are described by hand beside their doors. */
export const listFileRoutes = {
  '/api/lists/departments/{department}': {
    post: {
      operationId: 'uploadList',
      summary: 'Upload a department’s list (.xlsx); nothing is imported yet',
      tags: ['lists'],
      'x-permission': 'list.import',
      parameters: [inPath('department')],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
      responses: {
        200: {
          description: 'What was read',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/UploadedList' } } },
        },
        default: refusal,
      },
    },
  },
  '/api/lists/{uploadId}/marked.xlsx': {
    get: {
      operationId: 'getMarkedList',
      summary: 'The uploaded workbook with its faulty cells marked and a sheet that lists them',
      tags: ['lists'],
      'x-permission': 'list.import',
      parameters: [inPath('uploadId'), language],
      responses: workbook,
    },
  },
  '/api/lists/departments/{department}/list.xlsx': {
    get: {
      operationId: 'getListWorkbook',
      summary: 'The list of a department as the library has it, or its empty template',
      tags: ['lists'],
      'x-permission': 'list.read',
      parameters: [
        inPath('department'),
        language,
        { name: 'filled', in: 'query', schema: { type: 'string', enum: ['yes', 'no'] } },
      ],
      responses: workbook,
    },
  },
} as const
