import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { isWorked, type Queue } from '#engine/casework'
import { useSpeech } from '../../ui/language.tsx'
import { officeQuery } from '../office-query.ts'
import { noFilter, writeFilter } from '../queue-filter.ts'
import { queueNames } from '../words.ts'

/** C75 Who of the office has how much; one's own numbers lead to their lists. */
export const OfficeLoad = ({ queues }: { queues: readonly Queue[] }) => {
  const { t } = useSpeech()
  const { data } = useQuery(officeQuery)
  const worked = queues.filter(isWorked)
  if (!data || data.people.length === 0 || worked.length === 0) return null
  return (
    <section className="office-load" aria-labelledby="office-load">
      <h2 id="office-load">{t('load.title')}</h2>
      <div className="table-scroll">
        <table className="rows today">
          <thead>
            <tr>
              <th scope="col">{t('load.who')}</th>
              {worked.map((queue) => (
                <th key={queue} scope="col">
                  {t(queueNames[queue])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.isMe ? t('load.me', { name: person.name }) : person.name}</th>
                {worked.map((queue) => {
                  const count = person.queues.find((one) => one.queue === queue)?.count ?? 0
                  return (
                    <td key={queue}>
                      {person.isMe && count > 0 ? (
                        <Link to={`/queues/${queue}${writeFilter({ ...noFilter, held: 'mine' })}`}>
                          {count}
                        </Link>
                      ) : (
                        count
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
