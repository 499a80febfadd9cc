import { Select } from 'antd'
import { useState } from 'react'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** Which of several matters an act is meant for: the line one came by, else the first. */
export const usePicked = (view: CaseView, targets: readonly string[], came: string | null) => {
  const [picked, setPicked] = useState<string | null>(null)
  const found = [picked, came, ...targets].find((one) => one !== null && targets.includes(one))
  const task = view.tasks.find(({ matter }) => matter === found)
  return { task, setPicked, tasks: view.tasks.filter(({ matter }) => targets.includes(matter)) }
}

type PickMatterProps = {
  readonly task: CaseTask
  readonly tasks: readonly CaseTask[]
  readonly setPicked: (matter: string) => void
}

/** One matter is only named; of several one is chosen. */
export const PickMatter = ({ task, tasks, setPicked }: PickMatterProps) => {
  const { t, pick } = useSpeech()
  const named = ({ name, nameEn }: CaseTask) => pick(name, nameEn)
  if (tasks.length === 1) return <b>{named(task)}</b>
  return (
    <Select
      className="decide-basis"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('clock.matter')}
      value={task.matter}
      options={tasks.map((one) => ({ value: one.matter, label: named(one) }))}
      onChange={setPicked}
    />
  )
}
