import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../../ui/language.tsx'
import { CommentsEntry } from '../comments/comments-entry.tsx'
import { ProgressEntry } from '../progress/progress-entry.tsx'
import { thingsQuery } from '../queries.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './home.css'
import { mostDone } from './most-done.ts'
import { SearchBox } from './search-box.tsx'
import { ThingLine } from './thing-line.tsx'
import { ZoneList } from './zone-list.tsx'

/** Comes after the lists: shown before them, it would jump when they arrive. */
const Foot = () => (
  <div className="section home-foot">
    <ProgressEntry />
    <CommentsEntry />
  </div>
)

/** look.md, home: one search box, the most done, the five zones, progress, drafts to comment on. Nearby comes with the hall. */
export const HomePage = () => {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(thingsQuery)
  const often = mostDone(data?.things ?? [], 6)
  return (
    <div className="page-width home">
      <SearchBox />
      {error && <FailedQuery error={error} retry={refetch} heading={false} />}
      {!data && !error && <Waiting heading={false} />}
      {data && (
        <>
          <section className="section" aria-labelledby="most-done">
            <h2 id="most-done">{often.counted ? t('home.mostDone') : t('home.everyday')}</h2>
            <ul className="lines two-up">
              {often.things.map((thing) => (
                <ThingLine key={thing.code} thing={thing} />
              ))}
            </ul>
          </section>
          <section className="section" aria-labelledby="zones">
            <h2 id="zones">{t('home.zones')}</h2>
            <ZoneList zones={data.zones} things={data.things} />
          </section>
        </>
      )}
      {(data || error) && <Foot />}
    </div>
  )
}
