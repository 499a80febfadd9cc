import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Light } from '../../ui/light.tsx'
import { noFilter, writeFilter } from '../queue-filter.ts'
import { RefusalNote } from '../refusal.tsx'
import { queuesQuery } from '../session.ts'
import { queueNames } from '../words.ts'
import { OfficeLoad } from './office-load.tsx'

/** What must not wait; whatever is under no light or a green one is in all. */
const pressing = ['overdue', 'red', 'amber'] as const

const chinaToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** What waits today, before anything is opened: every number leads to the very list it counts. */
export const TodayPage = () => {
  const { t, language } = useSpeech()
  const { data, error } = useQuery(queuesQuery)
  return (
    <main className="desk-main desk-wide">
      <h1>{t('today.title', { day: formatDay(chinaToday(), language) })}</h1>
      <RefusalNote error={error} />
      {!data && !error && <p role="status">{t('desk.waiting')}</p>}
      {data && (
        <div className="table-scroll">
          <table className="rows today">
            <thead>
              <tr>
                <th scope="col">{t('today.queue')}</th>
                <th scope="col">{t('today.all')}</th>
                {pressing.map((light) => (
                  <th key={light} scope="col">
                    <Light light={light} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.queues.map((queue) => (
                <tr key={queue.queue}>
                  <th scope="row">{t(queueNames[queue.queue])}</th>
                  <td>
                    <Link to={`/queues/${queue.queue}`}>{queue.more ? `${queue.count}+` : queue.count}</Link>
                  </td>
                  {pressing.map((light) => (
                    <td key={light}>
                      {queue[light] > 0 ? (
                        <Link to={`/queues/${queue.queue}${writeFilter({ ...noFilter, light })}`}>
                          {queue.more ? `${queue[light]}+` : queue[light]}
                        </Link>
                      ) : // Beyond what was counted there may be some: a number is never 0 while it is not known.
                      queue.more ? (
                        '—'
                      ) : (
                        0
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && <OfficeLoad queues={data.queues.map(({ queue }) => queue)} />}
    </main>
  )
}
