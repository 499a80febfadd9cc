import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { grades, gradeWords, isBad, ratingReasonWords } from '#engine/ratings'
import type { RatingRow } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import './ratings.css'

/** E5 What people said of the cases an office led: grade and words, never who. */
export const RatingsPage = () => {
  const { t } = useSpeech()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['ratings'],
    queryFn: ({ pageParam }) => call('listRatings', { query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  const count = rows?.length ?? 0
  const room = useRef<HTMLElement>(null)
  const askedAt = useRef<number>(undefined)
  const further = () => {
    if (isFetchingNextPage) return
    askedAt.current = count
    void fetchNextPage()
  }
  // Whoever asked for earlier ones reads on at the first of them.
  useEffect(() => {
    if (askedAt.current === undefined || askedAt.current >= count) return
    room.current?.querySelectorAll<HTMLElement>('tbody tr')[askedAt.current]?.focus()
    askedAt.current = undefined
  }, [count])
  return (
    <main className="desk-main desk-wide" ref={room}>
      <h1>{t('nav.ratings')}</h1>
      <p className="quiet">{t('ratings.explain')}</p>
      <RefusalNote error={error} />
      {!data && !error && <p role="status">{t('desk.waiting')}</p>}
      {rows?.length === 0 && !hasNextPage && <p>{t('ratings.none')}</p>}
      {rows && rows.length > 0 && (
        <>
          <Counts rows={rows} />
          <Rows rows={rows} />
        </>
      )}
      {rows && hasNextPage && (
        <p>
          <button
            type="button"
            className="button-second"
            aria-disabled={isFetchingNextPage}
            onClick={further}
          >
            {t('ratings.further', { count: rows.length })}
          </button>
        </p>
      )}
    </main>
  )
}

const Counts = ({ rows }: { rows: readonly RatingRow[] }) => {
  const { t, pick } = useSpeech()
  const counted = grades.map((grade) => ({
    grade,
    count: rows.filter((row) => row.grade === grade).length,
  }))
  return (
    <ul className="rating-counts" aria-label={t('ratings.counts')}>
      {counted.map(({ grade, count }) => (
        <li key={grade} className={isBad(grade) && count > 0 ? 'rating-bad' : ''}>
          {pick(gradeWords[grade].zh, gradeWords[grade].en)} <b>{count}</b>
        </li>
      ))}
    </ul>
  )
}

const Rows = ({ rows }: { rows: readonly RatingRow[] }) => {
  const { t, pick, language } = useSpeech()
  return (
    <div className="table-scroll">
      <table className="rows ratings">
        <thead>
          <tr>
            <th scope="col">{t('ratings.day')}</th>
            <th scope="col">{t('ratings.thing')}</th>
            <th scope="col">{t('ratings.grade')}</th>
            <th scope="col">{t('ratings.said')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ratedOn, thing, grade, reasons, words }, index) => (
            // Nothing tells one rating from another but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index} tabIndex={-1}>
              <td>{formatDay(ratedOn, language)}</td>
              <td>{pick(thing.name, thing.nameEn)}</td>
              <td className={isBad(grade) ? 'rating-bad' : ''}>
                {pick(gradeWords[grade].zh, gradeWords[grade].en)}
              </td>
              <td>
                {reasons
                  .map((one) => pick(ratingReasonWords[one].zh, ratingReasonWords[one].en))
                  .join(t('ratings.separator'))}
                {words && <p className="rating-words">{words}</p>}
                {!words && reasons.length === 0 && <span className="quiet">{t('ratings.nothing')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
