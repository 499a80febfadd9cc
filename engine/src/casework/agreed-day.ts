import { addWorkingDays, certainly } from '#engine/calendar'

/** A date that is agreed, no statutory limit. */
export const agreedUntil = (today: string, workingDays: number): string =>
  certainly(addWorkingDays(today, workingDays))
