import { useQuery } from '@tanstack/react-query'
import type { CaseView, JointVisit } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PhotoStrip } from '../../ui/photo-strip.tsx'
import { togetherQuery } from '../queries.ts'

/** C107 C108 R34 What several departments found on one visit, and all that is to be put right, once. */
export const VisitsOnSite = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const { data } = useQuery({
    ...togetherQuery(view.caseId, view.version),
    enabled: view.acceptedAt !== null,
  })
  if (!data?.visits.length) return null
  return (
    <section className="section">
      <h2>{t('jointVisit.title')}</h2>
      {data.visits.toReversed().map((visit) => (
        <Visit key={visit.visit} visit={visit} caseId={view.caseId} />
      ))}
    </section>
  )
}

const Visit = ({ visit, caseId }: { visit: JointVisit; caseId: string }) => {
  const { t, pick, language } = useSpeech()
  const departments = [
    ...new Set(visit.matters.map(({ department }) => pick(department.name, department.nameEn))),
  ]
  return (
    <article className="stack-small">
      <p>
        <strong className="figures">{formatDay(visit.on, language)}</strong>{' '}
        {t('jointVisit.who', {
          departments: departments.join(t('list.separator')),
          staff: visit.staff.join(t('list.separator')),
        })}
      </p>
      <p>{visit.findings}</p>
      {visit.cures.length > 0 ? (
        <>
          <h3>{t('jointVisit.cures', { count: visit.cures.length })}</h3>
          <ol className="prepare">
            {visit.cures.map((cure) => (
              <li key={cure}>{cure}</li>
            ))}
          </ol>
          <p className="soft small">{t('jointVisit.once')}</p>
        </>
      ) : (
        <p className="soft">{t('jointVisit.nothing')}</p>
      )}
      {visit.photos.length > 0 && (
        <div className="no-print">
          <PhotoStrip
            addresses={visit.photos.map(
              ({ attachmentId }) => `/api/cases/${caseId}/site-visits/photos/${attachmentId}`,
            )}
            called={(number) => t('jointVisit.photo', { number })}
          />
        </div>
      )}
    </article>
  )
}
