import type { Route } from '../../platform/route.ts'
import { getGuide } from './get-guide.ts'
import type { GuideService } from './service.ts'

export const routes: readonly Route<GuideService>[] = [getGuide]
