import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { type MarkedDay, monthsOf } from './marked-days.ts'

type Props = {
  readonly year: number
  readonly rest: readonly string[]
  readonly work: readonly string[]
  readonly onToggle: (day: MarkedDay) => void
}

const weekdayKeys = [
  'notice.mon',
  'notice.tue',
  'notice.wed',
  'notice.thu',
  'notice.fri',
  'notice.sat',
  'notice.sun',
]

const DayButton = ({ day, onToggle }: { day: MarkedDay; onToggle: Props['onToggle'] }) => {
  const { t, language } = useSpeech()
  const mark = day.marked ? t(day.weekend ? 'notice.workMark' : 'notice.restMark') : ''
  const what = t(day.weekend === day.marked ? 'notice.works' : 'notice.rests')
  return (
    <button
      type="button"
      className={`year-day${day.weekend ? ' year-weekend' : ''}${day.marked ? ' year-marked' : ''}`}
      aria-pressed={day.marked}
      aria-label={`${formatDay(day.day, language)} ${what}`}
      onClick={() => onToggle(day)}
    >
      {day.number}
      <small>{mark}</small>
    </button>
  )
}

/** A year to choose days in: weekdays on which offices rest, weekend days on which they work. */
export const YearDays = ({ year, rest, work, onToggle }: Props) => {
  const { t } = useSpeech()
  return (
    <div className="year-days">
      {monthsOf(year, rest, work).map(({ month, blank, days }) => (
        <section key={month} className="year-month" aria-label={t('notice.month', { month })}>
          <h3>{t('notice.month', { month })}</h3>
          <div className="year-grid">
            {weekdayKeys.map((key) => (
              <span key={key} className="year-weekday" aria-hidden>
                {t(key)}
              </span>
            ))}
            {blank.map((key) => (
              <span key={key} />
            ))}
            {days.map((day) => (
              <DayButton key={day.day} day={day} onToggle={onToggle} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
