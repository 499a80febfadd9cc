import type { Context, Language } from '#engine/kernel'
import type { TrainingCommand, TrainingState } from './training-types.ts'

const kinds = {
  course: { zh: '集中培训', en: 'the course' },
  onsite: { zh: '现场办公', en: 'the working day on site' },
}

const told: Record<TrainingCommand['type'], readonly [string, string]> = {
  create: ['登记了{session}', 'entered {session}'],
  edit: ['修改了{session}', 'changed {session}'],
  ask: [
    '在{session}登记了{department}{asker}的问题：{text}',
    'noted in {session} a question of {asker} ({department}): {text}',
  ],
  answer: ['在{session}答复了问题：{text}', 'answered a question of {session}: {text}'],
  confirm: ['确认{session}到场 {count} 人', 'confirmed that {count} came to {session}'],
  cancel: ['取消了{session}：{reason}', 'cancelled {session}: {reason}'],
}

/** TR7 What was done, as a sentence that names who did it. `name` turns a department's id into its name. */
export const trainingSentence = (
  state: TrainingState,
  command: TrainingCommand,
  { actor }: Context,
  language: Language,
  name: (id: string) => string,
): string => {
  const zh = language === 'zh'
  const kind = kinds[state.kind][language]
  const session = zh
    ? `${state.heldOn} ${kind}「${state.topic}」`
    : `${kind} “${state.topic}” of ${state.heldOn}`
  const values: Record<string, unknown> = {
    ...command,
    session,
    department: 'department' in command ? name(command.department) : '',
    asker: command.type === 'ask' ? command.name : '',
  }
  const text = told[command.type][zh ? 0 : 1].replace(/\{(\w+)\}/g, (_, key: string) =>
    String(values[key] ?? ''),
  )
  const where = actor.department ? name(actor.department) : ''
  const from = actor.name.startsWith(where) ? '' : where
  return zh ? `${from}${actor.name}${text}` : `${actor.name}${from ? ` (${from})` : ''} ${text}`
}
