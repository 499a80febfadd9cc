import { useQuery } from '@tanstack/react-query'
import type { CaseTask, CaseView, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay, formatDue, sayDays } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CorrectionLine, DenialLetter, RefusalLetter } from '../../ui/letters.tsx'
import { taskStatusKeys } from '../../ui/words.ts'
import type { CaseOrder } from './act-on.ts'

type Foresight = Operations['foreseeAct']['reply']

/** W1 The engine's own answer to what an act would do now; asked again whenever the case or the order is another one. `keeps`: the answer before stays to be read meanwhile. */
export const useForesight = (view: CaseView, order: CaseOrder, enabled = true, keeps = false) =>
  useQuery({
    queryKey: ['foresight', view.caseId, view.version, order],
    queryFn: () => call('foreseeAct', { params: { caseId: view.caseId }, body: order }),
    enabled,
    staleTime: 60_000,
    placeholderData: (before: Foresight | undefined) => (keeps ? before : undefined),
  })

const movesLimit: ReadonlySet<CaseOrder['type']> = new Set(['pause', 'resume', 'exclude', 'extend'])

/** R30 The dates of a task as an act leaves them: the promise and the law side by side. */
const Dates = ({ task }: { task: CaseTask | undefined }) => {
  const { t, language } = useSpeech()
  if (!task) return null
  const day = (value: string) => formatDue(value, task.provisional, language)
  return (
    <p>
      {task.dueOn && task.statutoryDueOn
        ? t('clock.both', { promised: day(task.dueOn), statutory: day(task.statutoryDueOn) })
        : t('clock.noDates')}
    </p>
  )
}

/** The letter of an act as the applicant's own page shows it, from the case as it stands after. */
export const Letter = ({ order, after }: { order: CaseOrder; after: CaseView }) => {
  const { t, pick, language } = useSpeech()
  if (order.type === 'decide') {
    const task = after.tasks.find(({ matter }) => matter === order.matter)
    if (!task) return null
    return (
      <>
        <p>
          <b>{pick(task.name, task.nameEn)}</b>
          {pick('：', ': ')}
          {t(taskStatusKeys[task.status])}
        </p>
        {task.status === 'denied' && <DenialLetter task={task} />}
        {task.status === 'partly' && <p>{task.outcomeReason}</p>}
        {task.result && (
          <p>
            {pick(task.result.name, task.result.nameEn)} <span className="code">{task.result.number}</span>
            {task.result.validUntil &&
              ` · ${t('task.validUntil', { day: formatDay(task.result.validUntil, language) })}`}
          </p>
        )}
      </>
    )
  }
  if (movesLimit.has(order.type) && 'matter' in order)
    return <Dates task={after.tasks.find(({ matter }) => matter === order.matter)} />
  if (order.type === 'extend_joint' && after.jointDueOn)
    return <p>{t('clock.jointDue', { day: formatDay(after.jointDueOn, language) })}</p>
  if ((order.type === 'refuse' || order.type === 'withdraw_acceptance') && after.refusal)
    return <RefusalLetter refusal={after.refusal} />
  if (order.type === 'correction' && after.correction)
    return (
      <>
        <p>{t('letter.until', { day: formatDay(after.correction.deadline, language) })}</p>
        <ol className="plain-list">
          {after.correction.items.map((item) => (
            <li key={`${item.name} ${item.wrong}`}>
              <CorrectionLine item={item} />
            </li>
          ))}
        </ol>
      </>
    )
  return null
}

/** Everything the applicant will read of an act: the letter, and the sentences of their timeline. */
export const Foreseen = ({ order, foresight }: { order: CaseOrder; foresight: Foresight }) => {
  const { t, language } = useSpeech()
  if (foresight.problems.length)
    return (
      <div className="hindered" role="status">
        <ul className="plain-list">
          {foresight.problems.map((problem) => (
            <li key={`${problem.code} ${problem.place}`}>{problem[language]}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <div className="foreseen">
      <h3>{t('foreseen.title')}</h3>
      {foresight.told.length === 0 && <p className="quiet">{t('foreseen.inside')}</p>}
      {foresight.after && <Letter order={order} after={foresight.after} />}
      <ul className="plain-list quiet">
        {foresight.told.map((said) => (
          <li key={said.zh}>{sayDays(said[language], language)}</li>
        ))}
      </ul>
    </div>
  )
}
