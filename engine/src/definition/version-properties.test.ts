import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  act,
  at,
  basics,
  created,
  cuts,
  libraryOf,
  path,
  people,
  type Step,
} from '../../../tests/support/versions.ts'
import {
  availableActs,
  decideVersion,
  evolveVersion,
  finalStatuses,
  type Library,
  type Section,
  sections,
  type VersionAct,
  type VersionEvent,
  type VersionOrder,
  type VersionState,
} from './index.ts'

const everyone = Object.keys(people)
const day = (offset: number): string => new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10)

const fieldCuts = [
  { element: 'shop_area', owner: 'wgj', reason: 'struck', basis: '没有条文要', verified: 'recalled' },
]
const values: Record<string, readonly unknown[]> = {
  basics: [basics, { ...basics, lead_department: 'wgj' }, { ...basics, name: '' }],
  questions: [[], [{ id: 'copies', ask: '印书吗？', type: 'boolean' }]],
  matters: [[{ code: 'scjgj-gtsl' }], [{ code: 'scjgj-gtsl' }, { code: 'wgj-ysba', when: 'copies = true' }]],
  cuts: [[], cuts, cuts.map((cut) => ({ ...cut, basis: '另一条' }))],
  field_cuts: [[], fieldCuts, fieldCuts.map((row) => ({ ...row, basis: '' })), [{ element: 'x' }]],
  said: [{ also_said: ['开复印店'] }, { faq: [] }],
}

/** A command of a kind, with contents picked by numbers; some picks are wrong on purpose. */
const commandOf = (
  type: VersionAct,
  a: number,
  b: number,
  today: number,
  state: VersionState,
): VersionOrder => {
  const section = sections[a % sections.length] ?? 'basics'
  const list = values[section] ?? []
  const cut = state.draft.cuts[a % Math.max(1, state.draft.cuts.length)]
  const rest: Record<string, object> = {
    save: {
      section,
      revision: state.revisions[section] - (b % 5 === 0 ? 1 : 0),
      value: list[b % list.length],
    },
    open_consultation: { until: day(today + (b % 4)) },
    open_comment: { until: day(today + (b % 4)) },
    remark: { row: 'matters/scjgj-gtsl', text: b % 7 ? `意见${a}` : ' ' },
    comment: { row: '', text: `公众${a}`, name: '李四' },
    object_lead: { reason: '不该我们牵头' },
    rule_lead: { department: ['scjgj', 'wgj', 'slj'][b % 3], reason: '裁定' },
    sign_cut: { matter: cut?.matter ?? 'x', material: cut?.material ?? 'y' },
    sign_field_cut: { element: b % 4 ? 'shop_area' : 'x' },
    training_remark: {
      remark: `q-${state.remarks.length}-${a}`,
      row: '',
      text: b % 7 ? `问题${a}` : ' ',
      department: 'scjgj',
      name: '张三',
    },
    answer_remark: {
      remark: state.remarks[a % Math.max(1, state.remarks.length)]?.id ?? '',
      text: '答复',
      taken: b % 2 === 0,
    },
    back_to_draft: { reason: '再改改' },
    // Mostly without its reason: a walk that ends at once shows nothing.
    discard: { reason: a % 10 ? ' ' : '重复了' },
    send_back: { remarks: [{ row: '', text: `退回${a}` }] },
    supersede: { successor: 'v-next' },
  }
  return { type, ...rest[type] } as VersionOrder
}

type Move = { who: number; pick: number; a: number; b: number; wait: number; wild: boolean }
const moves = fc.array(
  fc.record({
    who: fc.nat(everyone.length - 1),
    pick: fc.nat(50),
    a: fc.nat(20),
    b: fc.nat(20),
    wait: fc.nat(3),
    wild: fc.boolean(),
  }),
  { minLength: 5, maxLength: 60 },
)
const acts: readonly VersionAct[] = [
  'save',
  'open_consultation',
  'remark',
  'agree',
  'object_lead',
  'rule_lead',
  'sign_cut',
  'sign_field_cut',
  'answer_remark',
  'training_remark',
  'back_to_draft',
  'discard',
  'open_comment',
  'comment',
  'open_review',
  'sign',
  'send_back',
  'list',
  'publish',
  'supersede',
]

type Seen = { before: VersionState; after: VersionState; event: VersionEvent; offered: readonly VersionAct[] }

/** A walk from a version that stands at a random stage; returns every accepted step. */
const walk = (start: number, list: readonly Move[], library: Library) => {
  const events = [created(library)]
  let state = evolveVersion(undefined, events[0] as VersionEvent)
  const seen: Seen[] = []
  let today = 0
  const take = (who: string, on: string, does: VersionOrder) => {
    const offered = availableActs(state, at(who, on), library)
    const decided = decideVersion(state, does, at(who, on), library)
    if (!decided.ok) return
    const next = evolveVersion(state, decided.value)
    seen.push({ before: state, after: next, event: decided.value, offered })
    events.push(decided.value)
    state = next
  }
  const lead = Object.values(path).slice(0, start).flat()
  for (const { who, on, does } of lead) take(who, on, does)
  today = lead.length ? 22 : 0
  for (const { who, pick, a, b, wait, wild } of list) {
    today += wait
    const name = everyone[who] ?? '编办'
    const may = availableActs(state, at(name, day(today)), library)
    const pool = wild || !may.length ? acts : may
    take(name, day(today), commandOf(pool[pick % pool.length] ?? 'save', a, b, today, state))
  }
  return { state, events, seen, today }
}

const walks = (check: (walked: ReturnType<typeof walk>, library: Library) => void) =>
  fc.assert(
    fc.property(fc.nat(6), moves, (start, list) => {
      const library = libraryOf()
      check(walk(start, list, library), library)
    }),
    { numRuns: 300 },
  )

describe('any sequence of commands by anybody', () => {
  test('V8 never publishes without four signatures of four offices by four persons', () => {
    walks(({ seen }) => {
      for (const { after, event } of seen) {
        if (after.status !== 'listed' && after.status !== 'published') continue
        expect(after.signatures.map(({ office }) => office).sort()).toEqual(['bb', 'dzb', 'fzb', 'sgb'])
        expect(new Set(after.signatures.map(({ by }) => by)).size).toBe(4)
        expect(after.draft.cuts.every(({ by }) => by !== '')).toBe(true)
        expect(event.actor.role).toBe('joint_team')
      }
    })
  })
  test('V8 a signature is of the account’s own office', () => {
    walks(({ seen }) => {
      for (const { event } of seen)
        if (event.type === 'sign') expect(event.data.office).toBe(event.actor.office)
    })
  })
  test('V13, V17 nothing happens to a published or discarded version any more, and nothing is offered', () => {
    walks(({ seen, state, today }, library) => {
      expect(seen.filter(({ before }) => finalStatuses.includes(before.status))).toEqual([])
      if (!finalStatuses.includes(state.status)) return
      for (const who of everyone) {
        expect(availableActs(state, at(who, day(today)), library)).toEqual([])
        for (const type of acts) {
          const does = commandOf(type, 1, 1, today, state)
          expect(act(state, { who, on: day(today), does }, library).state).toBe(state)
        }
      }
    })
  })
  test('V17 only the joint team discards, only a draft, and nothing but its state changes', () => {
    walks(({ seen }) => {
      for (const { before, after, event } of seen) {
        if (event.type !== 'discard') continue
        expect([before.status, event.actor.role]).toEqual(['draft', 'joint_team'])
        expect(after).toEqual({ ...before, status: 'discarded', discarded: after.discarded })
      }
    })
  })
  test('V17 whatever happened, a draft can be given up by saying why', () => {
    walks(({ state, today }, library) => {
      const does: VersionOrder = { type: 'discard', reason: '重复了' }
      const done = act(state, { who: '编办', on: day(today), does }, library)
      expect(done.state.status).toBe(state.status === 'draft' ? 'discarded' : state.status)
    })
  })
  test('V4 changes a draft only while it is one, or by a ruling or a signature under a cut', () => {
    walks(({ seen }) => {
      for (const { before, after, event } of seen)
        if (after.draft !== before.draft && before.status !== 'draft')
          expect(['rule_lead', 'sign_cut', 'sign_field_cut']).toContain(event.type)
    })
  })
  test('V6 never loses a remark, its words, its row or its author', () => {
    const words = ({ remarks }: VersionState) => remarks.map(({ answer: _answer, ...said }) => said)
    walks(({ seen }) => {
      for (const { before, after } of seen)
        expect(words(after).slice(0, before.remarks.length)).toEqual(words(before))
    })
  })
  test('V6 never goes to comment or review with a remark unanswered', () => {
    walks(({ seen }) => {
      for (const { after, event } of seen)
        if (event.type === 'open_comment' || event.type === 'open_review')
          expect(after.remarks.every(({ answer }) => answer)).toBe(true)
    })
  })
  test('V7 never loses an objection, never leaves the consultation with one open', () => {
    walks(({ seen }) => {
      for (const { before, after, event } of seen) {
        expect(after.lead.objections.length).toBeGreaterThanOrEqual(before.lead.objections.length)
        if (event.type === 'open_comment')
          expect(after.lead.objections.every(({ ruling }) => ruling)).toBe(true)
      }
    })
  })
  test('V1 accepts nothing it did not offer', () => {
    walks(({ seen }) => {
      for (const { event, offered } of seen) expect(offered).toContain(event.type)
    })
  })
  test('V1 the same events give the same state, whatever machine replays them', () => {
    walks(({ events, state }) => {
      const again = (JSON.parse(JSON.stringify(events)) as VersionEvent[]).reduce<VersionState | undefined>(
        evolveVersion,
        undefined,
      )
      expect(again).toEqual(JSON.parse(JSON.stringify(state)))
    })
  })
  test('V4 a save on an old revision never overwrites', () => {
    walks(({ state }, library) => {
      for (const section of sections)
        for (const revision of [-1, 0, 1, 2, 3]) {
          if (revision === state.revisions[section]) continue
          const does = commandOf('save', sections.indexOf(section), 1, 0, state) as VersionOrder & {
            type: 'save'
          }
          const step: Step = { who: '审管办', on: '2026-06-01', does: { ...does, revision } }
          expect(act(state, step, library).state).toBe(state)
        }
    })
  })
})

/** Repairs a draft nobody could carry further: a matter that has a department, no cut of a matter that is gone. */
const mended = (state: VersionState): readonly VersionOrder[] => {
  const save = (section: Section, value: unknown): VersionOrder => ({
    type: 'save',
    section,
    revision: state.revisions[section],
    value,
  })
  const codes = state.draft.matters.map(({ code }) => code)
  if (!codes.includes('scjgj-gtsl')) return [save('matters', [{ code: 'scjgj-gtsl' }])]
  const rows = state.draft.field_cuts ?? []
  const sound = rows.every(({ basis, owner }) => basis && codes.some((code) => code.startsWith(owner)))
  if (!sound) return [save('field_cuts', [])]
  const kept = state.draft.cuts.filter(({ matter }) => codes.includes(matter))
  const shape = ({ matter, material, reason, basis }: (typeof kept)[number]) => ({
    matter,
    material,
    reason,
    basis,
  })
  return kept.length === state.draft.cuts.length ? [] : [save('cuts', kept.map(shape))]
}

/** What people of good will do next, until the version is public. */
const goOn = (state: VersionState, on: string): Step => {
  const does = (who: string, command: VersionOrder): Step => ({ who, on, does: command })
  const [repair] = mended(state)
  if (repair && state.status === 'draft') return does('编办', repair)
  if (repair) return does('编办', { type: 'back_to_draft', reason: '有错' })
  const open = state.remarks.find(({ answer }) => !answer)
  const objection = state.lead.objections.find(({ ruling }) => !ruling)
  const cut = state.draft.cuts.find(({ by }) => !by)
  const answer = open && does('编办', { type: 'answer_remark', remark: open.id, text: '已改', taken: true })
  const field = state.draft.field_cuts?.find(({ by }) => !by)
  const signField = field && does('文广局', { type: 'sign_field_cut', element: field.element })
  const sign =
    signField ?? (cut && does('文广局', { type: 'sign_cut', matter: cut.matter, material: cut.material }))
  const unsigned = ['编办', '审管办', '法制办', '电子政务办'].find(
    (who) => !state.signatures.some(({ office }) => office === people[who]?.office),
  )
  const ruling: VersionOrder = { type: 'rule_lead', department: 'scjgj', reason: '裁定' }
  if (state.status === 'draft')
    return answer ?? sign ?? does('编办', { type: 'open_consultation', until: on })
  if (state.status === 'consultation' && objection) return answer ?? does('编办', ruling)
  if (state.status === 'consultation')
    return answer ?? sign ?? does('编办', { type: 'open_comment', until: on })
  if (state.status === 'comment') return answer ?? sign ?? does('编办', { type: 'open_review' })
  if (state.status === 'review' && unsigned) return does(unsigned, { type: 'sign' })
  return does('编办', { type: state.status === 'review' ? 'list' : 'publish' })
}

test('V1 no dead end: whatever happened, people of good will can still publish, unless it was given up', () => {
  const again: VersionOrder = { type: 'send_back', remarks: [{ row: '', text: '重来' }] }
  walks(({ state, today }, library) => {
    if (state.status === 'discarded') return
    // Whoever changed offices may have signed for the wrong one; a colleague sends it back and the table is clear.
    let now = act(state, { who: '电子政务办', on: day(today), does: again }, library).state
    for (let steps = 1; steps < 80 && now.status !== 'published'; steps += 1)
      now = act(now, goOn(now, day(today + 2 * steps)), library).state
    expect(now.status).toBe('published')
  })
})
