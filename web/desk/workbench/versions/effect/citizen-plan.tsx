import type { PlanMatter, PlanView } from '../../../../../contract/client.ts'
import { formatDue } from '../../../../ui/dates.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { paperFormKeys, reasonKeys, reasonOrder } from '../../../../ui/words.ts'

const Numbers = ({ plan }: { plan: PlanView }) => {
  const { t, language } = useSpeech()
  return (
    <>
      <p className="citizen-numbers">
        {t('version.citizen.numbers', {
          materials: plan.materials.after,
          visits: plan.visits.after,
          days: plan.days.promised,
        })}
      </p>
      {plan.days.committed < plan.days.promised && (
        <p>
          {t('version.citizen.promises', {
            count: plan.matters.filter(({ commitment }) => commitment).length,
            committed: plan.days.committed,
          })}
        </p>
      )}
      <p className="quiet">
        {t('version.citizen.before', {
          materials: plan.materials.before,
          visits: plan.visits.before,
          days: plan.days.sequential,
        })}{' '}
        {t('version.citizen.doneBy', { day: formatDue(plan.doneBy, plan.provisional, language) })}
      </p>
      {plan.undecided.length > 0 && (
        <p className="hint-amber">{t('version.citizen.undecided', { count: plan.undecided.length })}</p>
      )}
      {plan.visits.reasons.map((reason) => (
        <p key={reason.code} className="quiet small">
          {reason[language]}
        </p>
      ))}
    </>
  )
}

const HandIn = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  const { submit } = plan.materials
  return (
    <section>
      <h3>{t('version.citizen.handIn', { count: submit.length })}</h3>
      {submit.length === 0 && <p className="quiet">{t('version.citizen.nothing')}</p>}
      <ol className="citizen-list">
        {submit.map((row) => (
          <li key={row.material} title={row.asNamed.join('\n')}>
            {pick(row.name, row.nameEn)}{' '}
            <span className="quiet small">
              {t(paperFormKeys[row.form] ?? row.form)}
              {row.copies > 1 && ` × ${row.copies}`}
              {row.necessity === 'deferrable' && ` · ${t('version.citizen.mayFollow')}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const NotNeeded = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  const { dropped } = plan.materials
  const groups = reasonOrder
    .map((reason) => ({ reason, rows: dropped.filter((row) => row.reason === reason) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <section>
      <h3>{t('version.citizen.notNeeded', { count: dropped.length })}</h3>
      <dl className="citizen-dropped">
        {groups.map(({ reason, rows }) => (
          <div key={reason}>
            <dt>
              {t(reasonKeys[reason] ?? '')} {rows.length}
            </dt>
            <dd>
              {[...new Set(rows.map((row) => pick(row.materialName, row.materialNameEn)))].join(
                t('version.separator'),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Bar = ({ matter, total }: { matter: PlanMatter; total: number }) => {
  const { t, pick } = useSpeech()
  const length = matter.end - matter.start
  const percent = (days: number) => `${(100 * days) / Math.max(total, 1)}%`
  return (
    <li>
      <span>
        {pick(matter.name, matter.nameEn)}{' '}
        <span className="quiet small">
          {pick(matter.department.name, matter.department.nameEn)} ·{' '}
          {length === 0
            ? t('version.atOnce')
            : t('version.citizen.fromTo', { from: matter.start + 1, to: matter.end })}
        </span>
      </span>
      <span className="citizen-track" aria-hidden="true">
        <span
          className={matter.critical ? 'citizen-bar citizen-critical' : 'citizen-bar'}
          style={{ left: percent(matter.start), width: length === 0 ? '2px' : percent(length) }}
        />
      </span>
    </li>
  )
}

/** The plan as the citizen will get it, on half a page: numbers, what to hand in, what not, who does what when. */
export const CitizenPlan = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  return (
    <div className="citizen-plan">
      <Numbers plan={plan} />
      <HandIn plan={plan} />
      <NotNeeded plan={plan} />
      <section>
        <h3>
          {t('version.citizen.who', { count: plan.departments.length })}{' '}
          <span className="quiet small">
            {t('version.citizen.lead', {
              department: pick(plan.lead.department.name, plan.lead.department.nameEn),
            })}
          </span>
        </h3>
        <ol className="citizen-schedule">
          {plan.matters.map((matter) => (
            <Bar key={matter.code} matter={matter} total={plan.days.promised} />
          ))}
        </ol>
      </section>
    </div>
  )
}
