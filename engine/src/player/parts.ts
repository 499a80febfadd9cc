import { type CaseState, failCasework, matterOf, rowOf } from '#engine/casework'
import { ok, type Result, refuse } from '#engine/kernel'
import { failPlay } from './problems.ts'
import type { Entry } from './script.ts'

/** Which parts of a case a step names. */

/** PL5 The part of a case an act is about: a matter, or the one row of it that is named. */
export const partOf = (state: CaseState | undefined, { matter, row }: Entry): Result<string> => {
  const name = String(matter ?? '')
  const codes = state?.plan.matters.map(({ code }) => code) ?? []
  const parts = codes.filter((code) => matterOf(code) === name)
  if (parts.length === 0)
    return codes.includes(name) ? ok(name) : refuse(failCasework('task_unknown', { matter: name }, 'matter'))
  if (row !== undefined && row !== null) {
    const found = parts.find((code) => rowOf(code) === String(row))
    return found === undefined
      ? refuse(failPlay('play_row_unknown', { matter: name, row: String(row) }, 'row'))
      : ok(found)
  }
  return parts.length === 1 && parts[0] !== undefined
    ? ok(parts[0])
    : refuse(
        failPlay(
          'play_row_needed',
          { matter: name, count: parts.length, rows: parts.map((code) => rowOf(code)).join(', ') },
          'row',
        ),
      )
}

/** Matters whose result leaves first, each row of them where none is named. */
export const earlyOf = (state: CaseState | undefined, early: unknown): unknown =>
  Array.isArray(early)
    ? early.flatMap((one) => {
        const parts = (state?.tasks ?? []).filter(({ matter }) => matterOf(matter) === one)
        return parts.length ? parts.map(({ matter }) => matter) : [one]
      })
    : early
