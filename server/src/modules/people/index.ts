import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { PeopleService } from './service.ts'

export const people = moduleOf<PeopleService>(routes)

export { createPeople, type People } from './people.ts'
export { createPeopleService } from './service.ts'
export type { PersonRow } from './store.ts'
