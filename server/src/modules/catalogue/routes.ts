import type { Route } from '../../platform/route.ts'
import { getThing } from './get-thing.ts'
import { listThings } from './list-things.ts'
import { planThing } from './plan-thing.ts'

export const routes: readonly Route[] = [listThings, getThing, planThing]
