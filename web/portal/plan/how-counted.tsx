import type { PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** How each number was counted, in sentences with the numbers it is made of, so that anyone can add it up again (D7). */
export const HowCounted = ({ plan }: { plan: PlanView }) => {
  const { t, pick, language } = useSpeech()
  const { materials, visits, days, fields, matters } = plan
  const critical = matters.filter((matter) => matter.critical && matter.end > matter.start)
  const path = critical.map((matter) => pick(matter.name, matter.nameEn)).join(t('list.then'))
  return (
    <details className="counted">
      <summary>{t('counted.title')}</summary>
      <dl className="stack-small">
        <dt>{t('figures.materials')}</dt>
        <dd>
          {t('counted.materials', {
            before: materials.before,
            dropped: materials.dropped.length,
            after: materials.after,
          })}
        </dd>
        <dt>{t('figures.visits')}</dt>
        <dd>
          {t('counted.visitsBefore', { before: visits.before })}{' '}
          {visits.reasons.length === 0 ? t('counted.noVisit') : t('counted.oneVisit')}
          {visits.reasons.length > 0 && (
            <ul className="prepare">
              {visits.reasons.map(({ code, zh, en }) => (
                <li key={`${code}${zh}`}>{language === 'zh' ? zh : en}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{t('figures.days')}</dt>
        <dd>
          {t('counted.days', {
            promised: days.promised,
            sequential: days.sequential,
            statutory: days.statutory,
          })}{' '}
          {path && t('counted.path', { path })}{' '}
          {days.committed < days.promised && t('counted.committed', { committed: days.committed })}
        </dd>
        <dt>{t('figures.fields')}</dt>
        <dd>
          {t('counted.fields', { before: fields.before, after: fields.after, prefilled: fields.prefilled })}
        </dd>
      </dl>
    </details>
  )
}
