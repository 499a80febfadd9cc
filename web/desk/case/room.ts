import { room } from '../lazy-room.ts'

/** The room behind every row of a queue. */
export const caseRoom = room('CasePage', () => import('./case-page.tsx'))
