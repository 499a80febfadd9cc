import { readDay } from '#engine/calendar'
import { ok, type Result, refuse } from '#engine/kernel'
import { failCasework } from './problems.ts'

/** C26 Where a page of a list begins: after this line. */
export type LinePlace = {
  readonly dueOn: string | null
  readonly since: string
  readonly caseId: string
  readonly task: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const code = /^[\p{L}\p{N}._-]{0,80}$/u

const isInstant = (text: string): boolean => {
  const moment = Date.parse(text)
  return Number.isFinite(moment) && new Date(moment).toISOString() === text
}

/** C26 How many lines the list had when its first page was shown; `more`: at least so many. */
export type LineCount = { readonly lines: number; readonly more: boolean }

/** C26 The place as it travels in an address, with what the first page counted: no page after it counts again. */
export const writePlace = ({ dueOn, since, caseId, task }: LinePlace, counted?: LineCount): string =>
  [
    ...[dueOn ?? '', since, caseId, task],
    ...(counted ? [`${counted.lines}${counted.more ? '+' : ''}`] : []),
  ].join('~')

const readCount = (text: string | undefined): LineCount | undefined =>
  text === undefined ? undefined : { lines: Number.parseInt(text, 10), more: text.endsWith('+') }

/** C26 A place that no list wrote is refused; none is the beginning. */
export const readPlace = (
  text: string | undefined,
): Result<(LinePlace & { readonly counted?: LineCount | undefined }) | undefined> => {
  if (!text) return ok(undefined)
  const [dueOn = '', since = '', caseId = '', task = '', count, ...more] = text.split('~')
  const isSound =
    more.length === 0 &&
    (dueOn === '' || readDay(dueOn).ok) &&
    isInstant(since) &&
    uuid.test(caseId) &&
    code.test(task) &&
    (count === undefined || /^\d{1,6}\+?$/.test(count))
  return isSound
    ? ok({ dueOn: dueOn || null, since, caseId, task, counted: readCount(count) })
    : refuse(failCasework('list_place_unknown', {}, 'after'))
}
