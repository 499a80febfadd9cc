import {
  decideVersion,
  evolveVersion,
  type Library,
  startVersion,
  type VersionEvent,
  type VersionOrder,
  type VersionState,
} from '#engine/definition'
import type { Actor, Context } from '#engine/kernel'
import { readable } from './names.ts'

const division = '330282000000'
const joint = (id: string, name: string, office?: Actor['office']): Actor => ({
  id,
  name,
  role: 'joint_team',
  division,
  ...(office ? { office } : {}),
})
const officer = (id: string, name: string, department: string): Actor => ({
  id,
  name,
  role: 'department_officer',
  division,
  department,
})

/** The people of the cases, by what an official would call them. */
export const people: Readonly<Record<string, Actor>> = {
  编办: joint('u-bb', '王编', 'bb'),
  编办另一人: joint('u-bb2', '郑编', 'bb'),
  审管办: joint('u-sgb', '陈审', 'sgb'),
  法制办: joint('u-fzb', '周法', 'fzb'),
  电子政务办: joint('u-dzb', '吴电', 'dzb'),
  /** The same person as 编办, with an account that now names another office. */
  编办的人换到法制办: joint('u-bb', '王编', 'fzb'),
  没写办公室的人: joint('u-none', '无名', undefined),
  市场监管局: officer('u-sc', '张市场', 'scjgj'),
  文广局: officer('u-wg', '李文广', 'wgj'),
  消防大队: officer('u-xf', '孙消防', 'xfdd'),
  水利局: officer('u-sl', '钱水利', 'slj'),
  市民: { id: 'u-me', name: '账号名', role: 'applicant', division },
}

/** What is kept names people by their accounts; as one reads it, they stand there by name. */
const nameOf = (id: string) => Object.values(people).find((one) => one.id === id)?.name ?? '—'
export const asRead = <T>(value: T): T => readable(value, nameOf)

export const at = (who: string, now: string): Context => {
  const actor = people[who]
  if (!actor) throw new Error(`nobody is called ${who}`)
  return { now: now.length === 10 ? `${now}T10:00:00.000+08:00` : now, actor, place: 'test' }
}

const names: Readonly<Record<string, string>> = {
  scjgj: '市场监督管理局',
  wgj: '文化广电新闻出版局',
  xfdd: '公安消防大队',
  slj: '水利局',
}

/** Matters belong to the department before the hyphen; ids count up, so that the same acts give the same events. */
export const libraryOf = (faults: readonly string[] = [], ownerOf?: Library['ownerOf']): Library => {
  let made = 0
  return {
    ownerOf: ownerOf ?? ((code) => (code.includes('-') ? (code.split('-')[0] ?? '') : '')),
    departmentName: (id) => names[id] ?? id,
    faults: () => faults,
    newId: () => {
      made += 1
      return `id-${made}`
    },
  }
}

export type Step = { readonly who: string; readonly on: string; readonly does: VersionOrder }

export const created = (library: Library, on = '2026-03-02'): VersionEvent => {
  const versionId = library.newId()
  const made = startVersion({ versionId, thing: 'dayindian', name: '开办打印店', others: [] }, at('编办', on))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

const save = (section: string, value: unknown, revision = 0): Step => ({
  who: '编办',
  on: '2026-03-02',
  does: { type: 'save', section, revision, value } as VersionOrder,
})

export const basics = { name: '开办打印店', lead_department: 'scjgj', lead_reason: 'first_asked' }
export const cuts = [
  {
    matter: 'wgj-ysba',
    material: 'lease',
    reason: 'commitment',
    basis: '浙江省保障“最多跑一次”改革规定第十四条',
  },
]

/** What brings a new version to each of its states, step by step. */
export const path: Readonly<Record<string, readonly Step[]>> = {
  起草: [
    save('basics', basics),
    save('questions', [{ id: 'copies', ask: '要印刷出版物吗？', type: 'boolean', sample: true }]),
    save('matters', [
      { code: 'scjgj-gtsl' },
      { code: 'wgj-ysba', when: 'copies = true' },
      { code: 'xfdd-aqjc', when: 'copies = true' },
    ]),
    save('cuts', cuts),
  ],
  征求部门意见: [{ who: '编办', on: '2026-03-02', does: { type: 'open_consultation', until: '2026-03-09' } }],
  公开征求意见: [
    { who: '文广局', on: '2026-03-03', does: { type: 'sign_cut', matter: 'wgj-ysba', material: 'lease' } },
    { who: '文广局', on: '2026-03-03', does: { type: 'agree' } },
    { who: '市场监管局', on: '2026-03-04', does: { type: 'agree' } },
    { who: '消防大队', on: '2026-03-05', does: { type: 'agree' } },
    { who: '编办', on: '2026-03-06', does: { type: 'open_comment', until: '2026-03-20' } },
  ],
  联合审查: [{ who: '编办', on: '2026-03-21', does: { type: 'open_review' } }],
  四家签字: [
    { who: '编办', on: '2026-03-22', does: { type: 'sign' } },
    { who: '审管办', on: '2026-03-22', does: { type: 'sign' } },
    { who: '法制办', on: '2026-03-22', does: { type: 'sign' } },
    { who: '电子政务办', on: '2026-03-22', does: { type: 'sign' } },
  ],
  入库: [{ who: '审管办', on: '2026-03-23', does: { type: 'list' } }],
  公开: [{ who: '审管办', on: '2026-03-24', does: { type: 'publish' } }],
}
export const stages = Object.keys(path)

/** Does a step or says which refusal prevented it. */
export const act = (state: VersionState, { who, on, does }: Step, library: Library) => {
  const decided = decideVersion(state, does, at(who, on), library)
  return decided.ok
    ? { state: evolveVersion(state, decided.value), event: decided.value, refused: undefined }
    : { state, event: undefined, refused: decided.problems[0] }
}

/** A version that has come as far as a stage, plus further steps; a refused step is an accident of the test. */
export const versionAt = (
  stage: string,
  library: Library = libraryOf(),
  more: readonly Step[] = [],
): { readonly state: VersionState; readonly events: readonly VersionEvent[] } => {
  const events = [created(library)]
  let state = evolveVersion(undefined, events[0] as VersionEvent)
  const steps = stages.slice(0, stages.indexOf(stage) + 1).flatMap((name) => path[name] ?? [])
  for (const step of [...steps, ...more]) {
    const done = act(state, step, library)
    if (!done.event) throw new Error(`${step.who} ${step.does.type}: ${JSON.stringify(done.refused)}`)
    events.push(done.event)
    state = done.state
  }
  return { state, events }
}
