import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionComparison } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'

export const compareVersion = route({
  id: 'compareVersion',
  method: 'GET',
  url: '/api/versions/:versionId/comparison',
  permission: 'definition.read',
  summary: 'The draft beside what is published: words, plans, past cases replayed',
  params: VersionParams,
  reply: ref(VersionComparison),
  handle: ({ params }, { definition }) => definition.compare(params.versionId),
})
