import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { call } from '../../../ui/call.ts'
import { formatDay, formatInstant, sayDays } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { versionKey } from '../versions/page/use-version.ts'
import type { VersionTabProps } from '../versions/version-tab-props.ts'
import { historyByDay } from './history-by-day.ts'
import './review.css'

/** 经过: everything that happened to the version, newest first, each as a sentence. Saves in a row of one person are one line. */
export const HistoryTab = ({ view }: VersionTabProps) => {
  const { t, language } = useSpeech()
  const { data, error } = useQuery({
    queryKey: versionKey(view.versionId, 'events', view.version),
    queryFn: () => call('listVersionEvents', { params: { versionId: view.versionId } }),
    placeholderData: (before) => before,
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return <Skeleton active />
  return (
    <div>
      {historyByDay(data.events).map(({ day, lines }) => (
        <section key={day} className="history-day">
          <h2>{formatDay(day, language)}</h2>
          <ol className="history">
            {lines.map(({ event, times }) => (
              <li key={event.number} className={`history-${event.type}`}>
                <time dateTime={event.at} className="quiet">
                  {formatInstant(event.at, language).split(' ').at(-1)}
                </time>
                <span>
                  {sayDays(event[language], language)}
                  {times > 1 && <span className="quiet"> {t('review.times', { count: times })}</span>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
