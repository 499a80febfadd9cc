import type { CaseTask, CaseView, TogetherView } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { taskStatusKeys } from '../../ui/words.ts'
import type { ActOn } from '../case/act-on.ts'
import { LightMark } from '../light.tsx'
import {
  CallMeetingAction,
  DemandAction,
  EscalateAction,
  RecordMeetingAction,
  RuleAction,
} from './lead-actions.tsx'
import './together.css'
import { targetsOf, useTogether } from './use-together.ts'

/** C104 C105 授权牵头部门 Who is late, what was demanded of them, and what is to be settled between the departments: of the one that leads, and the joint team. */
export const LeadPanel = ({ view, done }: ActOn) => {
  const { data } = useTogether(view.caseId, view.version)
  const { t } = useSpeech()
  if (!data) return null
  return (
    <section className="lead-panel" aria-labelledby="lead-panel">
      <h2 id="lead-panel">{t('lead.title')}</h2>
      <Branches view={view} demands={data.demands} />
      <Settled data={data} />
      <LeadActs view={view} done={done} today={data.today} />
    </section>
  )
}

const urgency = { overdue: 0, red: 1, amber: 2, green: 3 } as const
const open: ReadonlySet<CaseTask['status']> = new Set(['waiting', 'running', 'paused'])

/** What is not decided yet, the latest first. */
const latestFirst = ({ tasks }: CaseView): readonly CaseTask[] => {
  const placeOf = ({ light, status }: CaseTask) =>
    light && status === 'running' ? urgency[light] : status === 'paused' ? 4 : 5
  return tasks
    .filter(({ status }) => open.has(status))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
}

const Branches = ({ view, demands }: { view: CaseView; demands: TogetherView['demands'] }) => {
  const { t, pick, language } = useSpeech()
  const tasks = latestFirst(view)
  if (!tasks.length) return <p className="quiet">{t('lead.allDecided')}</p>
  return (
    <ul className="lead-lines">
      {tasks.map((task) => (
        <li key={task.matter}>
          <span className="lead-light">
            {task.status === 'running' ? (
              <LightMark light={task.light} remaining={task.remaining} />
            ) : (
              <span className="quiet">{t(taskStatusKeys[task.status])}</span>
            )}
          </span>
          <span>
            <b>{pick(task.department.name, task.department.nameEn)}</b> · {pick(task.name, task.nameEn)}
            {task.dueOn && task.status === 'running' && (
              <span className="quiet">
                {' '}
                {t('clock.promised', { day: formatDue(task.dueOn, task.provisional, language, true) })}
              </span>
            )}
            {task.waitsFor.length > 0 && (
              <span className="quiet">
                {' '}
                {t('task.waitsFor', {
                  names: task.waitsFor.map((one) => pick(one.name, one.nameEn)).join('、'),
                })}
              </span>
            )}
            {demands
              .filter(({ matter }) => matter === task.matter)
              .map((demand) => (
                <DemandSaid key={`${demand.at}`} demand={demand} />
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What was demanded, and what was answered. */
export const DemandSaid = ({ demand }: { demand: TogetherView['demands'][number] }) => {
  const { t, language } = useSpeech()
  const { level, until, reason, answer, isLate } = demand
  const day = formatDay(until, language)
  return (
    <span className="lead-said">
      {t(level === 'joint' ? 'demand.saidJoint' : 'demand.said', { day, reason })}{' '}
      {answer ? (
        t('demand.answered', { text: answer.text, when: formatInstant(answer.at, language) })
      ) : (
        <b className={isLate ? 'seal' : undefined}>{t(isLate ? 'demand.late' : 'demand.open')}</b>
      )}
    </span>
  )
}

/** Meetings, and what was brought to the joint team, with what came of each. */
export const Settled = ({ data: { meetings, escalations } }: { data: TogetherView }) => {
  const { t, language } = useSpeech()
  if (!meetings.length && !escalations.length) return null
  return (
    <ul className="plain-list">
      {meetings.map(({ on, where, about, at, outcome }) => (
        <li key={at}>
          {t('meeting.said', { day: formatDay(on, language), where, about })}{' '}
          {outcome ? (
            t(outcome.isAgreed ? 'meeting.saidAgreed' : 'meeting.saidNot', { text: outcome.text })
          ) : (
            <b>{t('meeting.open')}</b>
          )}
        </li>
      ))}
      {escalations.map(({ reason, at, ruling }) => (
        <li key={at}>
          {t('escalate.said', { reason })}{' '}
          {ruling ? t('rule.said', { text: ruling.text }) : <b>{t('escalate.open')}</b>}
        </li>
      ))}
    </ul>
  )
}

const LeadActs = ({ view, done, today }: ActOn & { readonly today: string }) => {
  const may = (act: string) => view.available.some((entry) => entry.act === act)
  const targets = targetsOf(view, 'demand')
  const latest = latestFirst(view).find(({ matter }) => targets.includes(matter))?.matter ?? null
  const on = { view, done }
  return (
    <div className="lead-acts">
      {may('rule') && <RuleAction {...on} />}
      {may('record_meeting') && <RecordMeetingAction {...on} />}
      {targets.length > 0 && <DemandAction {...{ ...on, targets, latest, today }} />}
      {may('call_meeting') && <CallMeetingAction {...on} today={today} />}
      {may('escalate') && <EscalateAction {...on} />}
    </div>
  )
}
