export {
  addCalendarDays,
  addWorkingDays,
  answerDeadline,
  decisionClock,
  isWorkingDay,
  lightOfSpan,
} from './answer.ts'
export { readDay } from './day.ts'
export type { Due, DueQuestion, Light } from './due.ts'
export { due } from './due.ts'
export type { Pause } from './pauses.ts'
export { failCalendar } from './problems.ts'
