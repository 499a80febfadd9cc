import { useQuery } from '@tanstack/react-query'
import { Grid, Table, Tag } from 'antd'
import type { TimerList } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import './timers.css'

const minute = 60_000
const minutesOfDay = 1440
/** Beyond it nobody counts on. */
const most = 1000

type Timer = TimerList['timers'][number]
type Round = TimerList['rounds'][number]

/** Within a sentence the names are small in English; here they begin one. */
const beginning = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
/** On a phone what stands beside one another goes below, and nothing scrolls sideways. */
const useWide = (): boolean => Grid.useBreakpoint().md ?? true

/** C90 What is due for cases: how many were not done, how many wait for another try. */
const OfCases = ({ timers }: Pick<TimerList, 'timers'>) => {
  const { t, pick, language } = useSpeech()
  const isWide = useWide()
  const many = (count: number) => (count > most ? `${most}+` : count)
  const at = (since: string) => (since.length > 10 ? formatInstant : formatDay)(since, language)
  const overdue = ({ late, lateSince }: Timer) =>
    late ? (
      <Tag color="error">{t('timers.overdueSince', { count: many(late), since: at(lateSince ?? '') })}</Tag>
    ) : (
      t('timers.none')
    )
  const waiting = ({ waiting: count, nextAt }: Timer) =>
    count ? t('timers.waitingNext', { count: many(count), next: at(nextAt ?? '') }) : t('timers.none')
  return (
    <Table
      size="small"
      rowKey="timer"
      dataSource={[...timers]}
      pagination={false}
      columns={[
        {
          title: t('timers.what'),
          ...(isWide ? {} : { width: '40%' }),
          render: (_: unknown, { zh, en }) => beginning(pick(zh, en)),
        },
        {
          title: t('timers.overdue'),
          render: (_: unknown, timer) => (
            <>
              {overdue(timer)}
              {!isWide && timer.waiting > 0 && (
                <div className="quiet">
                  {t('timers.waiting')}: {waiting(timer)}
                </div>
              )}
            </>
          ),
        },
        ...(isWide
          ? [{ title: t('timers.waiting'), render: (_: unknown, timer: Timer) => waiting(timer) }]
          : []),
      ]}
    />
  )
}

/** C91 When what is done in rounds ran last. */
const OfRounds = ({ rounds }: Pick<TimerList, 'rounds'>) => {
  const { t, pick, language } = useSpeech()
  const isWide = useWide()
  const often = ({ minutes }: Round) =>
    minutes === minutesOfDay ? t('timers.day') : t('timers.minutes', { count: minutes })
  const ran = ({ ranAt }: Round) => (ranAt ? formatInstant(ranAt, language) : t('timers.notYet'))
  return (
    <Table
      size="small"
      rowKey="round"
      dataSource={[...rounds]}
      pagination={false}
      columns={[
        {
          title: t('timers.what'),
          ...(isWide ? {} : { width: '40%' }),
          render: (_: unknown, round) => (
            <>
              {beginning(pick(round.zh, round.en))}
              {!isWide && <div className="quiet">{`${t('timers.every')} ${often(round)}`}</div>}
            </>
          ),
        },
        ...(isWide ? [{ title: t('timers.every'), render: (_: unknown, round: Round) => often(round) }] : []),
        {
          title: t('timers.ranAt'),
          render: (_: unknown, round) => (
            <>
              {ran(round)}
              {!isWide && round.late && <Tag color="error">{t('timers.late')}</Tag>}
            </>
          ),
        },
        ...(isWide
          ? [
              {
                title: t('timers.state'),
                render: (_: unknown, { late }: Round) =>
                  late ? <Tag color="error">{t('timers.late')}</Tag> : t('timers.fine'),
              },
            ]
          : []),
      ]}
    />
  )
}

/** C90 C91 What runs by the clock, for those who must see that it does. */
export const TimersPage = () => {
  const { t } = useSpeech()
  const { data, error } = useQuery({
    queryKey: ['timers'],
    queryFn: () => call('listTimers', {}),
    refetchInterval: minute,
  })
  return (
    <main className="desk-main desk-wide timers">
      <h1>{t('nav.timers')}</h1>
      <p className="quiet">{t('timers.explain')}</p>
      <RefusalNote error={error} />
      {data && (
        <>
          <h2>{t('timers.cases')}</h2>
          <OfCases timers={data.timers} />
          <h2>{t('timers.rounds')}</h2>
          <OfRounds rounds={data.rounds} />
        </>
      )}
    </main>
  )
}
