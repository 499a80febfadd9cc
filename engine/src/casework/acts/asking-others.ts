import { Type } from '@sinclair/typebox'
import { chinaDay, nullable, ok, oneOf, optional, type Problem, refuse } from '#engine/kernel'
import { withinYears } from '../far-days.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import type { CaseState } from '../state.ts'
import { opinionWaits } from '../together.ts'
import { opinionModes } from '../words.ts'
import { ownTasks, runningOf, whyNotTask } from './own-tasks.ts'
import { act, asks, blank, Day, happening, Line, openOn, Reason, trimmed, unended } from './vocabulary.ts'

/** C106 C107 An opinion of bodies that are on no list, and a visit on site that several departments make together. Neither stops a clock (R21). */

const Text = Type.String()

const opinionAsked = happening({
  type: 'opinion_asked',
  schema: Type.Object({
    ...{ matter: Text, question: Text, bodies: Type.Array(Text), mode: oneOf(opinionModes) },
    ...{ needed: Type.Integer(), until: Text },
  }),
  apply: (state, data, { at }) => ({
    ...state,
    opinions: [...state.opinions, { ...data, at, answers: [] }],
  }),
  say: ({ matter, question, bodies, until }, names) => ({
    zh: `就“${names.matter(matter).zh}”向${bodies.join('、')}征求意见（${until} 前）：${unended(question)}`,
    en: `Asked ${bodies.join(', ')} about “${names.matter(matter).en}” (by ${until}): ${unended(question)}`,
  }),
})

/** How many must answer: all, any one, or so many of them; the refusal of what nobody could fulfil. */
const neededOf = (
  mode: (typeof opinionModes)[number],
  bodies: number,
  asked: number | null | undefined,
): number | undefined => {
  if (mode === 'all') return bodies
  if (mode === 'any') return 1
  return asked != null && asked >= 1 && asked <= bodies ? asked : undefined
}

const askOpinion = act()({
  type: 'ask_opinion',
  called: { zh: '征求意见', en: 'Ask for an opinion' },
  permission: 'task.decide',
  asked: asks({
    ...{ matter: Line(100), question: Reason, until: Day },
    bodies: Type.Array(Line(100), { maxItems: 50 }),
    mode: optional(oneOf(opinionModes)),
    /** With mode `some`: how many must answer. */
    needed: optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  example: {
    ...{ matter: 'zjj-psxk', question: '接管点能否承受', until: '2026-12-15' },
    ...{ bodies: ['市排水公司', '市水务集团'], mode: 'any' },
  },
  open: (state, actor) => openOn(runningOf(state, actor)),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotTask(state, matter, actor),
  decide: (_state, { matter, question, until, needed: wanted, ...order }, { now }) => {
    const bodies = [...new Set(order.bodies.map((body) => body.trim()).filter(Boolean))]
    const mode = order.mode ?? 'all'
    const needed = neededOf(mode, bodies.length, wanted)
    const today = chinaDay(now)
    const problems: Problem[] = [
      ...(blank(question) ? [failCasework('reason_needed', {}, 'question')] : []),
      // A question to nobody would never be answered.
      ...(bodies.length === 0 ? [failByLaw('opinion_of_nobody', {}, 'bodies')] : []),
      ...(bodies.length && needed === undefined
        ? [failByLaw('opinion_too_many', { count: bodies.length }, 'needed')]
        : []),
      ...(withinYears(until, today, 1) ? [] : [failCasework('deadline_wrong', { deadline: until }, 'until')]),
    ]
    if (problems.length || needed === undefined) return refuse(...problems)
    return ok([opinionAsked.of({ matter, question: question.trim(), bodies, mode, needed, until })])
  },
})

const opinionGiven = happening({
  type: 'opinion_given',
  schema: Type.Object({ matter: Text, body: Text, agrees: Type.Boolean(), text: nullable(Text) }),
  apply: (state, { matter, body, agrees, text }, { at }) => ({
    ...state,
    opinions: state.opinions.map((one) =>
      one.matter === matter &&
      one.bodies.includes(body) &&
      !one.answers.some((answer) => answer.body === body)
        ? { ...one, answers: [...one.answers, { body, agrees, text, at }] }
        : one,
    ),
  }),
  say: ({ matter, body, agrees, text }, names) => ({
    zh: `${body}就“${names.matter(matter).zh}”答复：${agrees ? '同意' : '不同意'}${text ? `，${unended(text)}` : ''}`,
    en: `${body} on “${names.matter(matter).en}”: ${agrees ? 'agrees' : 'does not agree'}${text ? `, ${unended(text)}` : ''}`,
  }),
})

const isWaiting = (opinion: CaseState['opinions'][number], body?: string): boolean =>
  opinion.bodies.some(
    (one) => (body === undefined || one === body) && !opinion.answers.some((answer) => answer.body === one),
  )

/** C106 A body without a system answers by letter or telephone: the officer who asked enters it. */
const giveOpinion = act()({
  type: 'give_opinion',
  called: { zh: '登记答复的意见', en: 'Enter an opinion' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), body: Line(100), agrees: Type.Boolean(), text: optional(Line(1000)) }),
  example: { matter: 'zjj-psxk', body: '市排水公司', agrees: true, text: '接管点可以承受' },
  open: (state, actor) => {
    if (!state) return undefined
    const own = new Set(ownTasks(state, actor).map(({ matter }) => matter))
    const asked = state.opinions.filter((one) => own.has(one.matter) && isWaiting(one))
    return openOn([...new Set(asked.map(({ matter }) => matter))])
  },
  aim: ({ matter }) => matter,
  decide: (state, { matter, body, agrees, text }) =>
    state.opinions.some((one) => one.matter === matter && isWaiting(one, body.trim()))
      ? ok([opinionGiven.of({ matter, body: body.trim(), agrees, text: trimmed(text) })])
      : refuse(failByLaw('opinion_not_asked', { body }, 'body')),
})

/** C106 What is still waited for before a matter is granted: too few have answered and their day is not over. */
export const opinionsOpen = (state: CaseState, matter: string, today: string): Problem[] =>
  state.opinions.flatMap((one) =>
    one.matter === matter && opinionWaits(one, today)
      ? [
          failByLaw('opinion_open', {
            ...{ count: one.needed - one.answers.length, day: one.until },
            bodies: one.bodies.filter((body) => isWaiting(one, body)).join('、'),
          }),
        ]
      : [],
  )

const jointVisit = happening({
  type: 'joint_visit',
  schema: Type.Object({
    ...{ on: Text, matters: Type.Array(Text), staff: Type.Array(Text) },
    ...{ findings: Text, cures: Type.Array(Text) },
  }),
  apply: (state, data, { at }) => ({
    ...state,
    siteVisits: [...state.siteVisits, { ...data, at, photos: [] }],
  }),
  say: ({ on, matters, findings, cures }, names) => ({
    zh: `联合踏勘（${on}）：${matters.map((one) => names.matter(one).zh).join('、')}。${unended(findings)}${cures.length ? `。一次性要改：${cures.join('；')}` : ''}`,
    en: `Joint visit on site (${on}) for ${matters.map((one) => names.matter(one).en).join(', ')}: ${unended(findings)}${cures.length ? `. To put right, all at once: ${cures.join('; ')}` : ''}`,
  }),
})

/** C107 R26 R34 One visit for several departments, by at least two of their staff, with one record and one list of what to put right. */
const visitSite = act()({
  type: 'visit_site',
  called: { zh: '记联合踏勘', en: 'Record a joint visit on site' },
  permission: 'task.decide',
  asked: asks({
    matters: Type.Array(Line(100), { minItems: 1, maxItems: 100 }),
    staff: Type.Array(Line(60), { maxItems: 50 }),
    findings: Reason,
    cures: optional(Type.Array(Line(500), { maxItems: 100 })),
    on: optional(Day),
  }),
  example: {
    ...{ matters: ['xfdd-xfaqjc', 'hbj-hpdjb'], staff: ['33028201', '33028217'] },
    ...{ findings: '疏散通道畅通；油烟管道未接到屋顶', cures: ['油烟管道接到屋顶'] },
  },
  open: (state, actor) => {
    const running = runningOf(state, actor)
    return running.length ? [] : undefined
  },
  decide: (state, { matters, findings, cures, ...order }, { now }) => {
    const today = chinaDay(now)
    const on = order.on ?? today
    const staff = [...new Set(order.staff.map((one) => one.trim()).filter(Boolean))]
    const running = new Set(
      state.tasks.flatMap(({ matter, status }) => (status === 'running' ? [matter] : [])),
    )
    const unknown = matters.find((matter) => !running.has(matter))
    const problems = [
      ...(blank(findings) ? [failCasework('reason_needed', {}, 'findings')] : []),
      ...(staff.length < 2 ? [failByLaw('staff_two', {}, 'staff')] : []),
      ...(unknown === undefined ? [] : [failCasework('task_unknown', { matter: unknown }, 'matters')]),
      ...(on > today || on < chinaDay(state.submittedAt ?? on)
        ? [failByLaw('visit_day_wrong', { day: on }, 'on')]
        : []),
    ]
    if (problems.length) return refuse(...problems)
    const list = (cures ?? []).map((one) => one.trim()).filter(Boolean)
    return ok([
      jointVisit.of({ ...{ on, matters: [...matters], staff }, findings: findings.trim(), cures: list }),
    ])
  },
})
export const askingOthers = {
  acts: [askOpinion, giveOpinion, visitSite],
  happenings: [opinionAsked, opinionGiven, jointVisit],
} as const
