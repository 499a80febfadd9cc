export type { ClockStart } from './answer.ts'
export {
  addCalendarDays,
  addWorkingDays,
  answerDays,
  answerDeadline,
  decisionClock,
  isWorkingDay,
  lightOfSpan,
} from './answer.ts'
export { readDay } from './day.ts'
export type { Due, DueQuestion, Light, Unit } from './due.ts'
export { due } from './due.ts'
export type { Pause } from './pauses.ts'
export { failCalendar } from './problems.ts'
export { firstKnownYear, lastKnownYear } from './working-days.ts'
