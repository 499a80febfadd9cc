import { Type } from '@sinclair/typebox'
import { chinaDay, ok } from '#engine/kernel'
import { download } from '../../platform/file-route.ts'
import { CaseParams, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseDrawing, FloorPlan } from './schemas.ts'
import type { DrawingsService } from './service.ts'

const params = Type.Object({ ...CaseParams.properties, material: Type.String({ maxLength: 100 }) })
const revision = Type.Integer({ minimum: 0 })

const listDrawings = route({
  id: 'listDrawings',
  method: 'GET',
  url: '/api/cases/:caseId/drawings',
  permission: 'case.read',
  summary: 'The papers of a case that can be drawn as a floor plan, with what is drawn (C82)',
  params: CaseParams,
  reply: Type.Object({ caseId: Type.String(), drawings: Type.Array(ref(CaseDrawing)) }),
  handle: ({ params: { caseId }, context }, drawings: DrawingsService) => drawings.list(caseId, context),
})

const saveDrawing = route({
  id: 'saveDrawing',
  method: 'PUT',
  url: '/api/cases/:caseId/drawings/:material',
  permission: 'case.draft',
  summary: 'Keep a floor plan as it is drawn; refused where another page has changed it meanwhile (C82)',
  params,
  body: Type.Object({ revision, drawing: ref(FloorPlan) }, { additionalProperties: false }),
  reply: Type.Object({ revision }),
  handle: ({ params: { caseId, material }, body, context }, drawings: DrawingsService) =>
    drawings.save(caseId, material, body, context),
})

const takeDrawing = route({
  id: 'takeDrawing',
  method: 'POST',
  url: '/api/cases/:caseId/drawings/:material/file',
  permission: 'case.draft',
  summary:
    'Take the floor plan as the paper: set to scale, and attached as a file in place of the one taken before (C82)',
  params,
  body: Type.Object({ revision }, { additionalProperties: false }),
  reply: Type.Object({ revision, attachmentId: Type.String() }),
  handle: ({ params: { caseId, material }, body, context }, drawings: DrawingsService) =>
    drawings.take(caseId, material, body.revision, context),
})

export const routes = [listDrawings, saveDrawing, takeDrawing]

const mediaType = 'application/pdf'

export const drawingFile = download({
  id: 'getDrawingPdf',
  method: 'GET',
  url: '/api/cases/:caseId/drawings/:material/paper.pdf',
  permission: 'case.read',
  summary: 'The floor plan as it stands, to an exact scale on A4 or A3; marked while it is not taken (F58)',
  params,
  mediaType,
  kept: 'not',
  handle: async ({ params: { caseId, material }, context }, drawings: DrawingsService) => {
    const made = await drawings.paper(caseId, material, chinaDay(context.now), context)
    if (!made.ok) return made
    return ok({ fileName: `${made.value.name}.pdf`, mediaType, content: made.value.pdf })
  },
})
