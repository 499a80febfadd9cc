import type { Route } from '../../platform/route.ts'
import { getGuide } from './get-guide.ts'

export const routes: readonly Route[] = [getGuide]
