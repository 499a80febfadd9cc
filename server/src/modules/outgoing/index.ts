import { moduleOf } from '#platform/module'
import { getOutgoing } from './routes.ts'
import type { OutgoingService } from './service.ts'

export const outgoing = moduleOf<OutgoingService>([getOutgoing])

export { createOutgoing } from './service.ts'
