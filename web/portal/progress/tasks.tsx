import { tasksBegun } from '#engine/casework'
import { chinaDay } from '#engine/kernel'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { AskedOthers } from './asked-others.tsx'
import { ClockTold } from './clock-told.tsx'
import { denialId } from './denials.tsx'
import { TaskLine } from './task-line.tsx'
import { WithdrawRow } from './withdraw-row.tsx'

/** One line per matter and department, with what it waits for and how it was decided. */
export const Tasks = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  if (view.status === 'draft') return null
  return (
    <section className="section">
      <h2>{t('progress.departments')}</h2>
      <ul className="lines">
        {view.tasks.map((task) => (
          <TaskLine key={task.matter} task={task} started={tasksBegun(view.status)}>
            {tasksBegun(view.status) && <More task={task} all={view.tasks} />}
            {view.acceptedAt && <AskedOthers view={view} task={task} />}
            {task.row && <WithdrawRow view={view} task={task} />}
            {task.status === 'stopped' && <WhyStopped task={task} view={view} />}
          </TaskLine>
        ))}
      </ul>
    </section>
  )
}

/** C102 Ended as not needed, with its reason; or with a row that was withdrawn. Where the whole case ended, that is told above. */
const WhyStopped = ({ task, view }: { task: CaseTask; view: CaseView }) => {
  const { t } = useSpeech()
  if (task.row || view.withdrawal || view.refusal) return null
  return (
    <p className="small">
      {task.outcomeReason ? t('task.skipped', { reason: task.outcomeReason }) : t('withdrawRow.stopped')}
    </p>
  )
}

const More = ({ task, all }: { task: CaseTask; all: readonly CaseTask[] }) => {
  const { t, pick, language } = useSpeech()
  /** A task that became impossible names the denied matter by its code. */
  const nameOf = (code: string | null): string => {
    const other = all.find(({ matter }) => matter === code)
    return other ? pick(other.name, other.nameEn) : (code ?? '')
  }
  return (
    <>
      {task.waitsFor.length > 0 && (
        <p className="soft small">
          {t('task.waitsFor', {
            matters: task.waitsFor.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator')),
          })}
        </p>
      )}
      {task.waitsForLater.length > 0 && (
        <p className="small">
          {t('task.waitsForLater', {
            names: task.waitsForLater.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator')),
          })}
        </p>
      )}
      {task.decidedAt && (
        <p className="soft small figures">
          {t('task.decidedOn', { day: formatDay(chinaDay(task.decidedAt), language) })}
        </p>
      )}
      <ClockTold task={task} />
      {task.status === 'denied' && (
        <p className="small">
          <a href={`#${denialId(task.matter)}`}>{t('denial.seeWhy')}</a>
        </p>
      )}
      {task.status === 'not_possible' && (
        <p className="small">{t('task.notPossible', { matter: nameOf(task.outcomeReason) })}</p>
      )}
      {task.status === 'granted' && task.outcomeReason && <p className="small">{task.outcomeReason}</p>}
    </>
  )
}
