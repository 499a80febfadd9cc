import type { Said } from '#engine/kernel'
import type { TurnKind } from './turn.ts'

/** Turns that are alike, counted. */
export type TurnGroup = {
  readonly kind: TurnKind
  readonly department: string
  readonly how: string
  readonly visits: number | null
  readonly days: number | null
  readonly late: boolean
  readonly lawLate: boolean
  readonly count: number
}
/** TU3 Matters of a department that were open and late on the day. */
export type OpenLate = { readonly department: string; readonly count: number }

export const figureUnits = ['cases', 'matters', 'share', 'visits', 'days'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** What was counted, by department. */
export type Counted = { readonly groups: readonly TurnGroup[]; readonly open: readonly OpenLate[] }
export type Sum = ReadonlyMap<string, number>
type FigureRule = {
  readonly id: string
  readonly name: Said
  readonly definition: Said
  readonly unit: FigureUnit
  readonly part: (counted: Counted) => Sum
  readonly of?: (counted: Counted) => Sum
}

type Of = (group: TurnGroup) => boolean
const one = () => 1
/** What turns of a kind come to, by department. */
const sum =
  (kind: TurnKind, which: Of = () => true, times: (group: TurnGroup) => number = one) =>
  ({ groups }: Counted): Sum => {
    const sums = new Map<string, number>()
    for (const group of groups)
      if (group.kind === kind && which(group))
        sums.set(group.department, (sums.get(group.department) ?? 0) + group.count * times(group))
    return sums
  }
const added =
  (...all: readonly ((counted: Counted) => Sum)[]) =>
  (counted: Counted): Sum => {
    const sums = new Map<string, number>()
    for (const [department, number] of all.flatMap((each) => [...each(counted)]))
      sums.set(department, (sums.get(department) ?? 0) + number)
    return sums
  }
const negative =
  (each: (counted: Counted) => Sum) =>
  (counted: Counted): Sum =>
    new Map([...each(counted)].map(([department, number]) => [department, -number]))
const openLate = ({ open }: Counted): Sum => new Map(open.map(({ department, count }) => [department, count]))

const counted: Of = ({ days }) => days !== null
const ended = added(sum('completed'), sum('withdrawn'), sum('refused'))

/** TU5 Every figure, in the order they are told. */
export const figureRules: readonly FigureRule[] = [
  {
    id: 'cases_handed_in',
    name: { zh: '收件', en: 'Cases handed in' },
    definition: {
      zh: '递交的办件数，归牵头部门。',
      en: 'Cases handed in, by the department that leads their one thing.',
    },
    unit: 'cases',
    part: sum('handed_in'),
  },
  {
    id: 'cases_accepted',
    name: { zh: '受理', en: 'Cases accepted' },
    definition: {
      zh: '受理的办件数，视为受理的在内。',
      en: 'Cases accepted, deemed acceptances among them.',
    },
    unit: 'cases',
    part: sum('accepted'),
  },
  {
    id: 'deemed_share',
    name: { zh: '视为受理率', en: 'Deemed acceptances' },
    definition: {
      zh: '五个工作日没有答复、视为受理的办件 ÷ 受理的办件（行政许可法第三十二条）。',
      en: 'Cases accepted because nobody answered within five working days, of all accepted (Licensing Law, article 32).',
    },
    unit: 'share',
    part: sum('accepted', ({ how }) => how === 'deemed'),
    of: sum('accepted'),
  },
  {
    id: 'correction_share',
    name: { zh: '补正率', en: 'Cases sent back' },
    definition: {
      zh: '告知补正过的办件 ÷ 递交的办件。',
      en: 'Cases with a correction notice, of all handed in.',
    },
    unit: 'share',
    part: sum('asked', ({ how }) => how === 'once'),
    of: sum('handed_in'),
  },
  {
    id: 'second_notices',
    name: { zh: '第二次告知', en: 'Second notices' },
    definition: {
      zh: '经联合小组同意的第二次及以后的补正告知。',
      en: 'Second and later correction notices, each allowed by the joint team.',
    },
    unit: 'cases',
    part: sum('asked', ({ how }) => how === 'again'),
  },
  {
    id: 'cases_completed',
    name: { zh: '办结', en: 'Cases completed' },
    definition: { zh: '结果都已送达的办件数。', en: 'Cases whose results have all been handed over.' },
    unit: 'cases',
    part: sum('completed'),
  },
  {
    id: 'at_most_one_visit',
    name: { zh: '最多跑一次', en: 'At most one visit' },
    definition: {
      zh: '从递交到拿到结果最多跑一次的办件 ÷ 办结的办件。',
      en: 'Cases with at most one visit from hand-in to results, of all completed.',
    },
    unit: 'share',
    part: sum('completed', ({ visits }) => (visits ?? 0) <= 1),
    of: sum('completed'),
  },
  {
    id: 'no_visit',
    name: { zh: '一次不跑', en: 'No visit' },
    definition: { zh: '一次也没有跑的办件 ÷ 办结的办件。', en: 'Cases without any visit, of all completed.' },
    unit: 'share',
    part: sum('completed', ({ visits }) => (visits ?? 0) === 0),
    of: sum('completed'),
  },
  {
    id: 'visits_per_case',
    name: { zh: '平均跑动', en: 'Visits per case' },
    definition: {
      zh: '办结的办件一共跑的次数 ÷ 办结的办件。',
      en: 'Visits of completed cases, per completed case.',
    },
    unit: 'visits',
    part: sum('completed', undefined, ({ visits }) => visits ?? 0),
    of: sum('completed'),
  },
  {
    id: 'case_days',
    name: { zh: '办结用时', en: 'Days per case' },
    definition: {
      zh: '办结的办件从递交到最后一个决定的工作日（等申请人补正的也算）÷ 办结的办件。',
      en: 'Working days from hand-in to the last decision, mending of papers among them, per completed case.',
    },
    unit: 'days',
    part: sum('completed', counted, ({ days }) => days ?? 0),
    of: sum('completed', counted),
  },
  {
    id: 'decisions',
    name: { zh: '决定', en: 'Decisions' },
    definition: {
      zh: '各部门作出的决定数（准予、部分准予、不予许可）。',
      en: 'Matters decided (granted, granted in part, denied), by the department that decided.',
    },
    unit: 'matters',
    part: sum('decided'),
  },
  {
    id: 'on_time',
    name: { zh: '按承诺办结率', en: 'On time by the promise' },
    definition: {
      zh: '承诺期限内决定的事项 ÷（已决定的事项 + 到这天还没决定、已经超过承诺期限的事项）。',
      en: 'Matters decided within the promised limit, of those decided and those still open beyond it.',
    },
    unit: 'share',
    part: sum('decided', ({ late }) => !late),
    of: added(sum('decided'), openLate),
  },
  {
    id: 'on_time_by_law',
    name: { zh: '按法定办结率', en: 'On time by law' },
    definition: {
      zh: '法定期限内决定的事项 ÷ 已决定的事项。',
      en: 'Matters decided within the limit of the law, of those decided.',
    },
    unit: 'share',
    part: sum('decided', ({ lawLate }) => !lawLate),
    of: sum('decided'),
  },
  {
    id: 'open_late',
    name: { zh: '超期未办', en: 'Open and late' },
    definition: {
      zh: '到这天还没决定、已经超过承诺期限的事项数。',
      en: 'Matters open on the day and beyond their promised limit.',
    },
    unit: 'matters',
    part: openLate,
  },
  {
    id: 'decision_days',
    name: { zh: '决定用时', en: 'Days per decision' },
    definition: {
      zh: '每个决定用掉的期限（工作日，停止计时的不算）÷ 决定数。',
      en: 'Working days of the limit used, without those its clock stood, per decision.',
    },
    unit: 'days',
    part: sum('decided', counted, ({ days }) => days ?? 0),
    of: sum('decided', counted),
  },
  {
    id: 'denied_share',
    name: { zh: '不予许可率', en: 'Denied' },
    definition: { zh: '不予许可的事项 ÷ 已决定的事项。', en: 'Matters denied, of those decided.' },
    unit: 'share',
    part: sum('decided', ({ how }) => how === 'denied'),
    of: sum('decided'),
  },
  {
    id: 'grants_revoked',
    name: { zh: '撤销许可', en: 'Grants revoked' },
    definition: {
      zh: '告知承诺没有做到而撤销的许可数。',
      en: 'Grants revoked because a promise was not kept.',
    },
    unit: 'matters',
    part: sum('revoked'),
  },
  {
    id: 'cases_withdrawn',
    name: { zh: '撤回', en: 'Cases withdrawn' },
    definition: {
      zh: '申请人撤回或逾期没有补正的办件数。',
      en: 'Cases withdrawn by the person, or closed because a correction was not answered.',
    },
    unit: 'cases',
    part: sum('withdrawn'),
  },
  {
    id: 'cases_refused',
    name: { zh: '不予受理', en: 'Cases refused' },
    definition: {
      zh: '不予受理或撤销受理的办件数。',
      en: 'Cases refused at the window, or whose acceptance was withdrawn.',
    },
    unit: 'cases',
    part: sum('refused'),
  },
  {
    id: 'cases_open',
    name: { zh: '在办', en: 'Under way' },
    definition: {
      zh: '递交了、到这天还没有办结、撤回或不予受理的办件数。',
      en: 'Cases handed in that were neither completed, withdrawn nor refused by the day.',
    },
    unit: 'cases',
    part: added(sum('handed_in'), negative(ended)),
  },
]
