import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { CounterRow } from './schemas.ts'
import type { PeopleService } from './service.ts'

/** What somebody knows of a person never stands in an address: addresses are kept in logs and histories. */
const findAtCounter = route({
  id: 'findAtCounter',
  method: 'POST',
  url: '/api/counter/search',
  permission: 'case.accept',
  summary:
    'The person at the counter: unfinished counter drafts, own first; or cases by name, last four of number or phone, or code',
  body: Type.Object(
    { text: Type.Optional(Type.String({ maxLength: 60, description: 'empty lists the drafts' })) },
    { additionalProperties: false },
  ),
  reply: Type.Object({ rows: Type.Array(ref(CounterRow)), more: Type.Boolean() }),
  handle: ({ body, context }, people: PeopleService) => people.findAtCounter(body, context),
})

export const routes: readonly Route<PeopleService>[] = [findAtCounter]
