import type { Problem } from '#engine/kernel'
import { failTraining } from './problems.ts'
import type { Attendance, AttendanceGiven } from './training-types.ts'

/** TR2 Each department stands once and is known; its count is not smaller than its names. */
export const attendeeProblems = (
  given: readonly AttendanceGiven[],
  departmentName: (id: string) => string,
): Problem[] =>
  given.flatMap(({ department, names, count }, index) => {
    const place = `attendees/${index}`
    const called = departmentName(department)
    if (!called) return [failTraining('training_department_unknown', { department }, place)]
    if (given.findIndex((other) => other.department === department) < index)
      return [failTraining('training_department_twice', { department: called }, place)]
    return count < names.length
      ? [failTraining('training_count_wrong', { department: called, names: names.length, count }, place)]
      : []
  })

/** TR2 Lines as typed, without the empty ones among the names. */
export const namesOnly = (given: readonly AttendanceGiven[]): AttendanceGiven[] =>
  given.map(({ department, names, count }) => ({
    department,
    names: names.map((name) => name.trim()).filter(Boolean),
    count,
  }))

const same = (before: AttendanceGiven, after: AttendanceGiven): boolean =>
  before.count === after.count && before.names.join('\n') === after.names.join('\n')

/** TR3 What a department confirmed stays confirmed only while nobody changes it. */
export const keepConfirmed = (
  before: readonly Attendance[],
  given: readonly AttendanceGiven[],
): Attendance[] =>
  given.map((one) => {
    const known = before.find(({ department }) => department === one.department)
    return { ...one, confirmed: known && same(known, one) ? known.confirmed : null }
  })
