import type { CaseView, TogetherView } from '../../../contract/client.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DemandSaid, Settled } from './lead-panel.tsx'
import './together.css'
import { useTogether } from './use-together.ts'
import { VisitPhotos } from './visit-photos.tsx'

/** C104–C108 What departments did with each other: opinions, visits with their photos, demands, meetings. */
export const TogetherTab = ({ view }: { view: CaseView }) => {
  const { data } = useTogether(view.caseId, view.version)
  const { t, pick } = useSpeech()
  if (!data) return null
  return (
    <div className="together-tab">
      {data.visits.map((visit) => (
        <Visit key={visit.visit} visit={visit} caseId={view.caseId} />
      ))}
      {data.opinions.map((opinion) => (
        <OpinionSaid key={`${opinion.at} ${opinion.matter}`} opinion={opinion} />
      ))}
      {data.demands.length > 0 && (
        <section>
          <h2>{t('demand.heading')}</h2>
          <ul className="plain-list">
            {data.demands.map((demand) => (
              <li key={`${demand.at} ${demand.matter}`}>
                <b>{pick(demand.name, demand.nameEn)}</b> <DemandSaid demand={demand} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.meetings.length + data.escalations.length > 0 && (
        <section>
          <h2>{t('lead.between')}</h2>
          <Settled data={data} />
        </section>
      )}
    </div>
  )
}

const OpinionSaid = ({ opinion }: { opinion: TogetherView['opinions'][number] }) => {
  const { t, pick, language } = useSpeech()
  const { bodies, needed, until, isOpen, question } = opinion
  const answered = bodies.filter(({ answeredAt }) => answeredAt).length
  return (
    <section>
      <h2>
        {t('opinion.heading', { name: pick(opinion.name, opinion.nameEn) })}{' '}
        <span className={isOpen ? 'status' : 'status status-waiting'}>
          {t('opinion.count', { answered, needed, day: formatDay(until, language) })}
        </span>
      </h2>
      {question && <p className="quiet">{question}</p>}
      <ul className="plain-list">
        {bodies.map(({ body, answeredAt, answer }) => (
          <li key={body}>
            <b>{body}</b>{' '}
            {answer ? (
              <>
                {t(answer.agrees ? 'opinion.agrees' : 'opinion.disagrees')}
                {answer.text && `：${answer.text}`}{' '}
                <span className="quiet">{answeredAt && formatInstant(answeredAt, language)}</span>
              </>
            ) : (
              <span className="quiet">{t('opinion.notYet')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Visit = ({ visit, caseId }: { visit: TogetherView['visits'][number]; caseId: string }) => {
  const { t, pick, language } = useSpeech()
  const { on, matters, staff, findings, cures } = visit
  return (
    <section>
      <h2>{t('together.visitOn', { day: formatDay(on, language) })}</h2>
      <p className="quiet">
        {matters
          .map(({ name, nameEn, department }) =>
            t('together.of', {
              matter: pick(name, nameEn),
              department: pick(department.name, department.nameEn),
            }),
          )
          .join('；')}
        <br />
        {t('together.by', { staff: staff.join('、') })}
      </p>
      <p>{findings}</p>
      {cures.length > 0 && (
        <>
          <b>{t('together.toCure')}</b>
          <ol className="plain-list">
            {cures.map((cure) => (
              <li key={cure}>{cure}</li>
            ))}
          </ol>
        </>
      )}
      <VisitPhotos visit={visit} caseId={caseId} />
    </section>
  )
}
