import { Table } from 'antd'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { taskStatusKeys } from '../../ui/words.ts'
import { LightMark } from '../light.tsx'
import { hasNotes, TaskNotes } from './task-notes.tsx'

/** R30 What was promised and what the law allows, side by side; before it starts, when it should be done. */
const Dates = ({ task }: { task: CaseTask }) => {
  const { t, language } = useSpeech()
  const day = (value: string) => formatDue(value, task.provisional, language, true)
  if (task.dueOn && task.statutoryDueOn)
    return (
      <>
        {t('clock.promised', { day: day(task.dueOn) })}
        <br />
        <span className="quiet">{t('clock.statutory', { day: day(task.statutoryDueOn) })}</span>
      </>
    )
  return task.expectedBy ? day(task.expectedBy) : '—'
}

/** Every department's task: where it stands, until when, what it waits for, what came out. */
export const TaskTable = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  const outcome = (task: CaseTask) => {
    if (task.result) {
      const left = task.status === 'partly' && task.outcomeReason ? ` · ${task.outcomeReason}` : ''
      return `${pick(task.result.name, task.result.nameEn)} ${task.result.number}${task.result.validUntil ? ` · ${t('task.validUntil', { day: formatDay(task.result.validUntil, language) })}` : ''}${left}`
    }
    if (task.outcomeReason) return `${task.outcomeReason}${task.basis ? `（${task.basis}）` : ''}`
    const waits = task.waitsFor.map((other) => pick(other.name, other.nameEn)).join('、')
    // C120 What the applicant has to bring first: no day is set for it.
    const later = task.waitsForLater.map((item) => pick(item.name, item.nameEn)).join('、')
    const said = [
      waits && t('task.waitsFor', { names: waits }),
      later && t('task.waitsForLater', { names: later }),
    ].filter(Boolean)
    return said.length ? said.join(pick('；', '; ')) : '—'
  }
  return (
    <Table<CaseTask>
      size="small"
      rowKey="matter"
      pagination={false}
      dataSource={view.tasks}
      scroll={{ x: 720 }}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: view.tasks.filter(hasNotes).map(({ matter }) => matter),
        expandedRowRender: (task) => <TaskNotes task={task} />,
      }}
      columns={[
        {
          title: t('column.department'),
          width: '18%',
          render: (_, task) => pick(task.department.name, task.department.nameEn),
        },
        { title: t('column.task'), width: '24%', render: (_, task) => <b>{pick(task.name, task.nameEn)}</b> },
        {
          title: t('column.status'),
          width: 84,
          render: (_, task) => (
            <span className={`status status-${task.status}`}>{t(taskStatusKeys[task.status])}</span>
          ),
        },
        {
          title: t('column.due'),
          width: 150,
          render: (_, task) =>
            task.decidedAt ? formatInstant(task.decidedAt, language) : <Dates task={task} />,
        },
        {
          title: t('column.light'),
          width: 96,
          render: (_, task) =>
            task.status === 'running' ? <LightMark light={task.light} remaining={task.remaining} /> : '—',
        },
        { title: t('column.outcome'), render: (_, task) => outcome(task) },
      ]}
    />
  )
}
