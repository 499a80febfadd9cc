import { Link } from 'react-router'
import { endedBehind, outcomeOf } from '#engine/casework'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DenialLetter } from '../../ui/letters.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { writeAnswers } from '../questions/answers-in-url.ts'

export const denialId = (matter: string): string => `denied-${matter}`

/** Where the case stands, in one sentence; C34 what was denied is said in it, never "done" alone. */
export const CaseHeadline = ({ view }: { view: CaseView }) => {
  const { t, pick } = useSpeech()
  const { total: all, granted, notPossible, stopped, open, denied } = outcomeOf(view.tasks)
  // C88 What the person withdrew is not among what was decided.
  const total = view.withdrawal ? all : all - stopped
  if (denied.length === 0)
    return <p className="case-status">{t(caseStatusKeys[view.status] ?? view.status)}</p>
  const names = denied.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator'))
  const numbers = { total, granted, denied: denied.length, names, others: notPossible, open }
  const key =
    total === 1
      ? 'denial.one'
      : open > 0
        ? 'denial.underWay'
        : notPossible > 0
          ? 'denial.doneWith'
          : 'denial.done'
  return (
    <>
      <p className="case-status case-denied">{t(key, numbers)}</p>
      {granted > 0 && <p>{t('denial.stays')}</p>}
      <p className="soft">{t(caseStatusKeys[view.status] ?? view.status)}</p>
    </>
  )
}

/** C34, C7 Each denied matter before everything else: reason, basis, the way to appeal, and what the person can do now. */
export const Denials = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const { denied } = outcomeOf(view.tasks)
  if (denied.length === 0) return null
  return (
    <section className="stack" aria-labelledby="denials">
      <h2 id="denials" className="denied-heading">
        {t('denial.title')}
      </h2>
      {denied.map((task) => (
        <Denial key={task.matter} task={task} view={view} />
      ))}
    </section>
  )
}

const Denial = ({ task, view }: { task: CaseTask; view: CaseView }) => {
  const { t, pick } = useSpeech()
  const behind = endedBehind(
    view.tasks.map((one) => ({ ...one, because: one.outcomeReason })),
    task.matter,
  )
  const plan = `/things/${view.thing.code}/plan?${writeAnswers(view.answers)}`
  return (
    <article id={denialId(task.matter)} className="stack-small">
      <h3>{pick(task.name, task.nameEn)}</h3>
      <DenialLetter task={task} />
      {behind.length > 0 && (
        <p className="small">
          {t('denial.others', {
            matters: behind.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator')),
          })}
        </p>
      )}
      <h4>{t('denial.next')}</h4>
      <ul className="prepare">
        <li>
          {t('denial.again')}{' '}
          <Link to={plan} className="no-print">
            {t('denial.againHow')}
          </Link>
        </li>
        <li>
          {t('denial.askAbout', {
            department: pick(task.department.name, task.department.nameEn),
            code: view.queryCode ?? '',
          })}
        </li>
      </ul>
    </article>
  )
}
