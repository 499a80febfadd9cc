export {
  addWorkingDays,
  answerDeadline,
  decisionClock,
  isProvisionalDay,
  isWorkingDay,
  lightOfSpan,
} from './answer.ts'
export { readDay } from './day.ts'
export type { Due, DueQuestion, Light } from './due.ts'
export { due } from './due.ts'
export { learnNotices, missingNotice, type Notice, noticeFaults, onNewNotices } from './notices.ts'
export type { Pause } from './pauses.ts'
export { failCalendar } from './problems.ts'
