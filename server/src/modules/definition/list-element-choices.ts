import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { ElementName } from './effect-schemas.ts'
import type { DefinitionService } from './service.ts'

export const listElementChoices = route({
  id: 'listElementChoices',
  method: 'GET',
  url: '/api/element-choices',
  permission: 'definition.read',
  summary: 'The data elements of the library by name: what a form may ask for in place of a paper (D5)',
  reply: Type.Object({ elements: Type.Array(ref(ElementName)) }),
  handle: (_request, definition: DefinitionService) => definition.elements(),
})
