import type { Command } from 'commander'
import { type Due, due, failCalendar, type Pause } from '#engine/calendar'
import { chinaDay, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { instantInChina } from '../../../server/src/platform/instant.ts'
import { endRefused, printJson } from '../print.ts'

type Options = {
  readonly start: string
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

const printSentence = ({ due: day, remaining, light, paused, provisional }: Due, options: Options): void => {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  const unit = options.unit === 'calendar' ? ['天', 'calendar days'] : ['个工作日', 'working days']
  const zh = remaining < 0 ? `已超 ${-remaining} ${unit[0]}` : `还剩 ${remaining} ${unit[0]}`
  const en = remaining < 0 ? `${-remaining} ${unit[1]} late` : `${remaining} ${unit[1]} left`
  process.stdout.write(
    `${day} 周${weekday}到期，${zh}，${lights[light]}${paused ? '（暂停中）' : ''}${provisional ? '（暂按周末和法定节假日推算，放假通知出来后重算）' : ''}\n`,
  )
  process.stdout.write(
    `due ${day}, ${en}, ${light}${paused ? ' (paused)' : ''}${provisional ? ' (provisional: the holiday notice is not out)' : ''}\n`,
  )
}

export const register = (program: Command): void => {
  program
    .command('due')
    .description(
      'due date, remaining days and light of a limit on the legal calendar of China (rules K1–K16)',
    )
    .requiredOption('--start <date>', 'the day of acceptance; it is not counted')
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
    .action((options: Options) => {
      const pauses = readPauses(options.pause)
      const days = whole(options.days, 'days')
      const extension = whole(options.extend, 'extend')
      const wrong = [pauses, days, extension].flatMap((part) => (part.ok ? [] : part.problems))
      if (!pauses.ok || !days.ok || !extension.ok) return endRefused(wrong, options.json)
      const asOf = options.asOf ?? chinaDay(instantInChina())
      const result = due({
        start: options.start,
        days: days.value,
        unit: options.unit as 'working',
        pauses: pauses.value,
        extension: extension.value,
        asOf,
      })
      if (!result.ok) return endRefused(result.problems, options.json)
      if (options.json) printJson(result.value)
      else printSentence(result.value, options)
    })
}
