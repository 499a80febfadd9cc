import type { Problem, Said } from '#engine/kernel'
import { failCasework } from './problems.ts'

/** How many cases of others a reader looked at lately. */
export type CasesRead = { readonly hour: number; readonly day: number }
/** C53 Beyond how many it is unusual, by role; a role without numbers is not counted. */
export type ReadingLimits = Readonly<Record<string, CasesRead>>

export type UnusualReading = {
  readonly span: keyof CasesRead
  readonly count: number
  readonly limit: number
}

/** C53 Whether somebody read more cases than their work explains; the shorter span is told first. Nobody is stopped by it. */
export const unusualReading = (
  role: string,
  read: CasesRead,
  limits: ReadingLimits,
): UnusualReading | undefined => {
  const most = limits[role]
  const span = (['hour', 'day'] as const).find((one) => most !== undefined && read[one] > most[one])
  return span && most && { span, count: read[span], limit: most[span] }
}

/** C53 As administrators read it; who it was stands beside it. */
export const sayReading = ({ span, count, limit }: UnusualReading): Said =>
  span === 'hour'
    ? {
        zh: `一小时内看了 ${count} 个办件，超过这个岗位通常的 ${limit} 个，请核对是否因办理需要`,
        en: `looked at ${count} cases within an hour, more than the ${limit} usual for this post; see whether the work called for it`,
      }
    : {
        zh: `24 小时内看了 ${count} 个办件，超过这个岗位通常的 ${limit} 个，请核对是否因办理需要`,
        en: `looked at ${count} cases within 24 hours, more than the ${limit} usual for this post; see whether the work called for it`,
      }

/** C53 What administrators are told on every page. */
export const readingAlarm = (people: number): Problem[] =>
  people ? [failCasework('alarm_reading_unusual', { count: people })] : []
