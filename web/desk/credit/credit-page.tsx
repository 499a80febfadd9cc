import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ClosedPromiseRow } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

/** C136 C137 For whom the way of the promise is closed, and where it was opened again; to open it the joint team goes into the case. */
export const CreditPage = () => {
  const { t } = useSpeech()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['closed-promises'],
    queryFn: ({ pageParam }) => call('listClosedPromises', { query: pageParam ? { after: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.credit')}</h1>
      <p className="quiet">{t('credit.explain')}</p>
      <RefusalNote error={error} />
      {!data && !error && <p role="status">{t('desk.waiting')}</p>}
      {rows?.length === 0 && !hasNextPage && <p>{t('credit.none')}</p>}
      {rows && rows.length > 0 && <Rows rows={rows} />}
      {rows && hasNextPage && (
        <p>
          <button
            type="button"
            className="button-second"
            aria-disabled={isFetchingNextPage}
            onClick={() => isFetchingNextPage || void fetchNextPage()}
          >
            {t('credit.further', { count: rows.length })}
          </button>
        </p>
      )}
    </main>
  )
}

const Rows = ({ rows }: { rows: readonly ClosedPromiseRow[] }) => {
  const { t, pick, language } = useSpeech()
  return (
    <div className="table-scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('credit.applicant')}</th>
            <th scope="col">{t('credit.matter')}</th>
            <th scope="col">{t('credit.closed')}</th>
            <th scope="col">{t('credit.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ caseId, queryCode, matter, on, reason, restored, ...row }) => (
            <tr key={`${caseId} ${matter}`}>
              <td>
                {row.applicant}
                <br />
                <Link to={`/cases/${caseId}`}>{queryCode}</Link>
              </td>
              <td>
                {pick(row.name, row.nameEn)}
                <br />
                <span className="quiet">
                  {pick(row.department.name, row.department.nameEn)} ·{' '}
                  {pick(row.thing.name, row.thing.nameEn)}
                </span>
              </td>
              <td>
                {formatDay(on, language)}
                <br />
                {reason}
              </td>
              <td>
                {restored
                  ? t('credit.restored', { day: formatDay(restored.on, language), reason: restored.reason })
                  : t('credit.isClosed')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
