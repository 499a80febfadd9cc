export {
  addWorkingDays,
  answerDeadline,
  certainly,
  decisionClock,
  isProvisionalDay,
  isWorkingDay,
  lightOfSpan,
} from './answer.ts'
export type { Before, BeforeQuestion } from './before.ts'
export { latestBefore } from './before.ts'
export type { ClockReading } from './clock-trust.ts'
export { judgeClock } from './clock-trust.ts'
export { daySerial, readDay } from './day.ts'
export type { Due, DueQuestion, Light, LightDays } from './due.ts'
export { due, lightDays } from './due.ts'
export type { HolidayNotice, NoticeOrder } from './holiday-notice.ts'
export {
  actOnNotice,
  availableOnNotice,
  holidayNoticeRecord,
  NoticeEntry,
  noticeActNamed,
  noticeActs,
  noticeFrom,
  sayNotice,
} from './holiday-notice.ts'
export { dayChanges } from './notice-changes.ts'
export { entryFaults, noticeFaults } from './notice-faults.ts'
export {
  learnNotices,
  missingNotice,
  type Notice,
  noticeEdition,
  noticesInForce,
  onNewNotices,
} from './notices.ts'
export type { Pause } from './pauses.ts'
export { failCalendar } from './problems.ts'
export { readNotice } from './read-notice.ts'
export { dayAfter, dayBefore, isPaused, pausedDays, pauseLasting } from './spans.ts'
export { regulationRest } from './statutory.ts'
