import { useQuery } from '@tanstack/react-query'
import { Skeleton, Timeline } from 'antd'
import { call } from '../../ui/call.ts'
import { formatInstant, sayDays } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { sayActor } from '../../ui/say-actor.ts'
import { roleKeys, sayPlace } from '../../ui/words.ts'
import { RefusalNote } from '../refusal.tsx'

export const TimelineList = ({ caseId }: { caseId: string }) => {
  const { t, language } = useSpeech()
  const { data, error } = useQuery({
    queryKey: ['timeline', caseId],
    queryFn: () => call('getTimeline', { params: { caseId } }),
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return <Skeleton active />
  const items = [...data.entries].reverse().map((entry) => ({
    children: (
      <div key={entry.sequence}>
        <b>{sayDays(entry[language], language)}</b>
        {entry.forPerson && (
          <span className="source">{t('timeline.forPerson', { name: entry.forPerson })}</span>
        )}
        <div className="quiet">
          {formatInstant(entry.at, language)} · {sayActor(entry.actor.name, entry.place, t)}{' '}
          {t(roleKeys[entry.actor.role] ?? entry.actor.role)} · {sayPlace(entry.place, t)}
        </div>
      </div>
    ),
  }))
  return <Timeline items={items} />
}
