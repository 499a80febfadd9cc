import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { zoneKeys } from '../../ui/zones.ts'
import { thingsQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { ThingLine } from './thing-line.tsx'

/** Everything one zone of the hall handles. */
export const ZonePage = () => {
  const { t } = useSpeech()
  const { zone = '' } = useParams()
  const { data, error, refetch } = useQuery(thingsQuery)
  const things = data?.things.filter((thing) => thing.zone === zone) ?? []
  const key = zoneKeys[zone]
  if (!key && data && things.length === 0) return <NotFoundPage />
  const name = key ? t(key) : zone
  return (
    <div className="page-width stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      <PageHeading title={name} />
      {error && <FailedQuery error={error} retry={refetch} heading={false} />}
      {!data && !error && <Waiting heading={false} />}
      {data && things.length === 0 && (
        <div className="notice">
          <p>{t('zone.empty')}</p>
          <p>
            <Link to="/">{t('zone.searchInstead')}</Link>
          </p>
        </div>
      )}
      {things.length > 0 && (
        <>
          <p className="soft">{t('zone.count', { count: things.length })}</p>
          <ul className="lines two-up">
            {things.map((thing) => (
              <ThingLine key={thing.code} thing={thing} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
