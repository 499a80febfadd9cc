import type { Command } from 'commander'
import {
  type Before,
  type Due,
  due,
  failCalendar,
  type Light,
  latestBefore,
  type Pause,
} from '#engine/calendar'
import { chinaDay, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { instantInChina } from '../../../server/src/platform/instant.ts'
import { exitCodes } from '../exit-codes.ts'
import { endRefused, printJson } from '../print.ts'

type Options = {
  readonly start?: string
  readonly before?: string
  readonly days: string
  readonly unit: string
  readonly pause: string[]
  readonly extend: string
  readonly asOf?: string
  readonly json?: boolean
}

const readPauses = (texts: readonly string[]): Result<Pause[]> => {
  const problems: Problem[] = []
  const pauses = texts.map((text) => {
    const [from, until, more] = text.split('..')
    if (!from || !until || more !== undefined)
      problems.push(failCalendar('pause_wrong', { value: text }, 'pause'))
    return { from: from ?? '', until: until ?? '' }
  })
  return problems.length ? refuse(...problems) : ok(pauses)
}

const whole = (text: string, place: string): Result<number> =>
  /^\d+$/.test(text) ? ok(Number(text)) : refuse(failCalendar('days_wrong', { value: text }, place))

const lights = { green: '绿灯', amber: '黄灯', red: '红灯', overdue: '已超期' } as const
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

const weekdayOf = (day: string): string => `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`

const daysEn = (count: number, calendar: boolean): string =>
  `${count} ${calendar ? 'calendar' : 'working'} day${count === 1 ? '' : 's'}`

type Told = Pick<Due, 'remaining' | 'provisional'> & { readonly light: Light; readonly paused?: boolean }
/** What is left, the light and what may still change, after the day that was asked for. */
const printTold = (zh: string, en: string, told: Told, calendar: boolean): void => {
  const { remaining, light, paused, provisional } = told
  const days = Math.abs(remaining)
  const leftZh = `${remaining < 0 ? '已超' : '还剩'} ${days} ${calendar ? '天' : '个工作日'}`
  const leftEn = `${daysEn(days, calendar)} ${remaining < 0 ? 'late' : 'left'}`
  process.stdout.write(
    `${zh}，${leftZh}，${lights[light]}${paused ? '（暂停中）' : ''}${provisional ? '（暂按周末和法定节假日推算，放假通知出来后重算）' : ''}\n`,
  )
  process.stdout.write(
    `${en}, ${leftEn}, ${light}${paused ? ' (paused)' : ''}${provisional ? ' (provisional: the holiday notice is not out)' : ''}\n`,
  )
}

const printDue = (told: Due, calendar: boolean): void =>
  printTold(`${told.due} ${weekdayOf(told.due)}到期`, `due ${told.due}`, told, calendar)

/** K18 */
const printBefore = (told: Before, extension: number): void => {
  const { latest, before } = told
  const days = told.days + extension
  const calendar = told.unit === 'calendar'
  printTold(
    `最迟 ${latest} ${weekdayOf(latest)}（${before} ${weekdayOf(before)}之前要满 ${days} ${calendar ? '个自然日' : '个工作日'}）`,
    `${latest} at the latest (${daysEn(days, calendar)} before ${before})`,
    told,
    calendar,
  )
}

/** Either from a day on, or back from one. */
const checkDays = ({ start, before }: Options): Problem[] => {
  if (start !== undefined && before !== undefined) return [failCalendar('start_and_before')]
  return start === undefined && before === undefined ? [failCalendar('start_or_before_needed')] : []
}

type Limit = Omit<Parameters<typeof due>[0], 'start'>
const readLimit = (options: Options): Result<Limit> => {
  const pauses = readPauses(options.pause)
  const days = whole(options.days, 'days')
  const extension = whole(options.extend, 'extend')
  const wrong = [pauses, days, extension].flatMap((part) => (part.ok ? [] : part.problems))
  if (!pauses.ok || !days.ok || !extension.ok) return refuse(...wrong)
  return ok({
    days: days.value,
    unit: options.unit as 'working',
    pauses: pauses.value,
    extension: extension.value,
    asOf: options.asOf ?? chinaDay(instantInChina()),
  })
}

/** Prints what came out, as JSON or in words, or why nothing did. */
const print = <T>(result: Result<T>, json: boolean | undefined, inWords: (value: T) => void): void => {
  if (!result.ok) endRefused(result.problems, json)
  else if (json) printJson(result.value)
  else inWords(result.value)
}

const tell = (options: Options): void => {
  const { start = '', before, json } = options
  const wrong = checkDays(options)
  const limit = readLimit(options)
  if (wrong.length) {
    endRefused(wrong, json)
    process.exitCode = exitCodes.usage
  } else if (!limit.ok) endRefused(limit.problems, json)
  else if (before !== undefined)
    print(latestBefore({ ...limit.value, before }), json, (told) =>
      printBefore(told, limit.value.extension ?? 0),
    )
  else print(due({ ...limit.value, start }), json, (told) => printDue(told, options.unit === 'calendar'))
}

export const register = (program: Command): void => {
  program
    .command('due')
    .description(
      'due date, remaining days and light of a limit on the legal calendar of China (rules K1–K16), or the last day that is early enough before an event (K18)',
    )
    .option('--start <date>', 'the day of acceptance; it is not counted')
    .option(
      '--before <date>',
      'in place of --start: the day of an event before which the limit must be over; the last working day to start is told',
    )
    .requiredOption('--days <number>', 'the limit; 0 is on the spot')
    .option('--unit <unit>', 'working or calendar', 'working')
    .option(
      '--pause <from..until>',
      'the clock stands from the first day and runs again on the last; may be repeated',
      (text: string, all: string[]) => [...all, text],
      [],
    )
    .option('--extend <number>', 'one extension, in the same unit', '0')
    .option('--as-of <date>', 'the day remaining and light are told for (default: today in China)')
    .option('--json', 'print one JSON document')
    .action(tell)
}
