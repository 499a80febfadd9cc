import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { formerAddresses } from './act-schemas.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

/** The addresses of the release before, by their table. */
export const formerRoutes = formerAddresses.map(({ method, url, act, permission, params, body }) =>
  route({
    id: `former ${method} ${url}`,
    method,
    url,
    permission,
    summary: `${act}, as an address of the release before`,
    params,
    ...(body ? { body } : {}),
    reply: ref(CaseView),
    former: true,
    handle: ({ params: { caseId, ...place }, body: sent, context }, casework: CaseworkService) =>
      casework.actFormerly(caseId, { type: act, ...place, ...(sent as object | null) }, context),
  }),
)
