import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import { call } from '../ui/call.ts'
import { sayDays } from '../ui/dates.ts'
import { useSpeech } from '../ui/language.tsx'
import { RefusalNote } from './refusal.tsx'

const minute = 60_000
/** The room in which an alarm is seen to. */
const roomOf = (code: string) =>
  code.startsWith('alarm_notice')
    ? 'notices'
    : code === 'alarm_reading_unusual'
      ? 'audit'
      : code === 'alarm_clock_ahead'
        ? undefined
        : 'timers'

const RoomLink = ({ of }: { readonly of: string }) => {
  const { t } = useSpeech()
  const room = roomOf(of)
  return room && <Link to={`/${room}`}>{t(`nav.${room}`)}</Link>
}

/** What administrators and the joint team must see to, on every page of theirs until it is done. */
export const AlarmBanner = () => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['alarms'],
    queryFn: () => call('listAlarms', {}),
    refetchInterval: minute,
  })
  const confirm = useMutation({
    mutationFn: (now: string) => call('confirmClock', { body: { now } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['alarms'] }),
  })
  if (!data?.alarms.length) return null
  return (
    <section className="alarms" aria-label={t('alarm.title')}>
      <ul>
        {data.alarms.map((alarm) => (
          <li key={alarm.code + alarm.zh}>
            <TriangleAlert aria-hidden size={16} /> {sayDays(alarm[language], language)}{' '}
            <RoomLink of={alarm.code} />
            {alarm.now && (
              <button
                type="button"
                className="button-second"
                disabled={confirm.isPending}
                onClick={() => confirm.mutate(alarm.now ?? '')}
              >
                {t('alarm.clockRight')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote error={confirm.error} />
    </section>
  )
}
