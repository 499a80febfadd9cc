import type { ReactNode } from 'react'
import type { Light as LightWord } from '#engine/calendar'
import type { PublicTaskStatus, TaskStatus } from '#engine/casework'
import type { DepartmentName } from '../../../contract/client.ts'
import { formatDue } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Light } from '../../ui/light.tsx'
import { taskStatusKeys } from '../../ui/words.ts'

type TaskLineProps = {
  readonly task: {
    readonly name: string
    readonly nameEn: string
    readonly department: DepartmentName
    readonly status: TaskStatus | PublicTaskStatus
    readonly expectedBy: string | null
    readonly light: LightWord | null
    readonly provisional: boolean
  }
  /** The case is accepted: before that nothing waits for another matter, everything waits for acceptance. */
  readonly started: boolean
  readonly children?: ReactNode
}

/** One line per matter: department, where it stands, light with its word, the day it is expected. */
export const TaskLine = ({ task, started, children }: TaskLineProps) => {
  const { t, pick, language } = useSpeech()
  const open = task.status === 'waiting' || task.status === 'running' || task.status === 'paused'
  return (
    <li className="task">
      <div className="task-head">
        <div>
          <h3>{pick(task.name, task.nameEn)}</h3>
          <p className="soft small">{pick(task.department.name, task.department.nameEn)}</p>
        </div>
        <div className="task-state">
          <p className={`task-status task-${task.status}`}>
            {started || task.status === 'stopped' ? t(taskStatusKeys[task.status]) : t('task.notStarted')}
          </p>
          {task.light && open && task.status !== 'paused' && <Light light={task.light} />}
          {task.expectedBy && open && (
            <p className="soft small figures">
              {t('progress.by', { day: formatDue(task.expectedBy, task.provisional, language, true) })}
            </p>
          )}
        </div>
      </div>
      {children}
    </li>
  )
}
