import { useQueries, useQuery } from '@tanstack/react-query'
import { useSpeech } from '../../ui/language.tsx'
import { zoneKeys } from '../../ui/zones.ts'
import { thingQuery, thingsQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { CounterList } from '../thing/counter-list.tsx'

/** Counters by zone. Any window of a zone takes any one thing of it (W1), so one thing's counters stand for the zone. */
export const NearbyPage = () => {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(thingsQuery)
  const zones = (data?.zones ?? []).flatMap((zone) => {
    const thing = data?.things.find((candidate) => candidate.zone === zone)
    return thing ? [{ zone, thing: thing.code }] : []
  })
  const guides = useQueries({ queries: zones.map(({ thing }) => thingQuery(thing)) })
  const failed = error ?? guides.find((guide) => guide.error)?.error
  return (
    <div className="page-width stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      <PageHeading title={t('nearby.title')} />
      <p className="soft">{t('nearby.why')}</p>
      {failed && <FailedQuery error={failed} retry={refetch} heading={false} />}
      {!data && !error && <Waiting heading={false} />}
      {guides.length > 0 && guides.every((guide) => guide.data?.counters.length === 0) && (
        <p className="notice">{t('nearby.none')}</p>
      )}
      {zones.map(({ zone }, index) => {
        const counters = guides[index]?.data?.counters
        const key = zoneKeys[zone]
        return (
          counters &&
          counters.length > 0 && (
            <section key={zone} className="section">
              <h2>{key ? t(key) : zone}</h2>
              <CounterList counters={counters} />
            </section>
          )
        )
      })}
    </div>
  )
}
