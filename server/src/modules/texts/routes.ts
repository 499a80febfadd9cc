import { Type } from '@sinclair/typebox'
import { chinaDay, ok } from '#engine/kernel'
import { download } from '../../platform/file-route.ts'
import { CaseParams, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseRoster, CaseText } from './schemas.ts'
import type { TextsService } from './service.ts'

export const listTexts = route({
  id: 'listTexts',
  method: 'GET',
  url: '/api/cases/:caseId/texts',
  permission: 'case.read',
  summary:
    'The papers of a case that are drawn up from a model text, taken or not, or from a list, as far as the reader may see them',
  params: CaseParams,
  reply: Type.Object({
    caseId: Type.String(),
    revision: Type.Integer({ description: 'what a change is saved on (saveDraft)' }),
    mayEdit: Type.Boolean(),
    texts: Type.Array(ref(CaseText)),
    rosters: Type.Array(ref(CaseRoster)),
  }),
  handle: ({ params, context }, texts: TextsService) => texts.list(params.caseId, context),
})

const mediaType = 'application/pdf'

/** In Chinese only: it is what the department reads. */
export const textFile = download({
  id: 'getTextPdf',
  method: 'GET',
  url: '/api/cases/:caseId/texts/:material/paper.pdf',
  permission: 'case.read',
  summary: 'One paper drawn up from a model text, on A4; marked while it is not taken',
  params: Type.Object({ ...CaseParams.properties, material: Type.String() }),
  mediaType,
  kept: 'not',
  handle: async ({ params: { caseId, material }, context }, texts: TextsService) => {
    const made = await texts.paper(caseId, material, chinaDay(context.now), context)
    if (!made.ok) return made
    return ok({ fileName: `${made.value.name}.pdf`, mediaType, content: made.value.bytes })
  },
})

/** In Chinese only: it is what the department reads. */
export const rosterFile = download({
  id: 'getRosterPdf',
  method: 'GET',
  url: '/api/cases/:caseId/rosters/:material/paper.pdf',
  permission: 'case.read',
  summary:
    'One paper drawn from a list of the form, on A4, with the columns the reader may see; marked until it is handed in',
  params: Type.Object({ ...CaseParams.properties, material: Type.String() }),
  mediaType,
  kept: 'not',
  handle: async ({ params: { caseId, material }, context }, texts: TextsService) => {
    const made = await texts.roster(caseId, material, chinaDay(context.now), context)
    if (!made.ok) return made
    return ok({ fileName: `${made.value.name}.pdf`, mediaType, content: made.value.bytes })
  },
})
