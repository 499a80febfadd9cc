import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseStatuses, dueDocumentKinds, noticeKinds, taskStatuses } from '#engine/casework'
import { cixi } from '../../../tests/support/cixi.ts'
import { type Played, play } from './index.ts'

/** Whatever anybody writes, in any order, by anybody: the player answers, and what it answers keeps the law. */

type Entry = Readonly<Record<string, unknown>>
const dayOf = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const things = {
  naicha: {
    matters: ['scjgj-gtsl', 'scjgj-xcydj', 'zjj-psxk', 'hbj-hpdjb', 'zhzfj-dzsz', 'wjj-jkz', 'zhzfj-zxlj'],
    papers: ['floor_plan', 'drainage_completion_report', 'sign_effect_drawing'],
  },
  yinshua: {
    matters: ['scjgj-mchz', 'scjgj-qysl', 'wgj-ysjy', 'gaj-gzba'],
    papers: ['floor_plan', 'printing_five_rules', 'printing_equipment_proof'],
  },
} as const
type Thing = keyof typeof things

const basis = '行政许可法第四十五条'
const reason = '按规定'
const departmentOf = (matter: string): string => matter.split('-')[0] ?? ''

/** What a step says, by a few numbers; more often right than wrong, so that cases get far. */
const entryOf = (
  thing: Thing,
  act: string,
  at: string,
  [one, two, wrong]: readonly [number, number, number],
): Entry => {
  const { matters, papers } = things[thing]
  const matter = matters[one % matters.length] ?? ''
  const paper = papers[one % papers.length] ?? ''
  const department = departmentOf(matter)
  const later = dayOf(at, two % 12)
  const [officer, head] = [`officer:${department}`, `head:${department}`]
  const right: Record<string, Entry> = {
    time: { by: 'time' },
    commit: { by: 'applicant', matters: [matter] },
    submit: { by: two % 2 ? 'applicant' : 'clerk' },
    correction: { by: 'clerk', items: [{ material: paper, reason }], until: later },
    resubmit: { by: two % 2 ? 'applicant' : 'clerk', provided: [...papers] },
    accept: { by: 'clerk' },
    refuse: { by: 'clerk', reason },
    decide: { by: officer, matter, outcome: ['granted', 'granted', 'partly', 'denied'][two % 4], reason },
    pause: { by: officer, matter, procedure: 'testing', basis, ...(two % 3 && { until: later }) },
    resume: { by: officer, matter },
    exclude: { by: officer, matter, days: 1 + (two % 5), basis, reason },
    extend: { by: head, matter, days: 1 + (two % 10), reason },
    provide: { by: 'applicant', material: paper },
    withdraw: { by: 'applicant', reason },
    issue: { by: 'issue', ...(two % 3 === 0 && { early: [matter] }) },
    deliver: { by: 'issue', way: ['counter', 'courier', 'electronic'][two % 3] },
    visit: { by: 'clerk', where: '大厅', reason },
    allow_correction: { by: 'joint', reason },
    close_unanswered: { by: 'clerk', reason },
    withdraw_acceptance: { by: 'clerk', reason },
    check: { by: officer, matter, outcome: two % 2 ? 'kept' : 'broken' },
    cure: { by: officer, matter },
    revoke: { by: officer, matter, reason },
    skip: { by: officer, matter, reason },
    transfer: { by: officer, matter, to: 'zjj', reason },
    take_back: { by: officer, matter, reason },
    mark: { by: officer, matter, verdict: 'fit' },
    fly: { by: 'clerk' },
  }
  const entry = { at, ...right[act], ...(act !== 'time' && { act }) }
  const odd: Entry[] = [
    { ...entry, by: ['applicant', 'clerk', 'issue', 'lead', 'nobody', 'time'][two % 6] },
    { ...entry, reason: ' ', items: [], matter: 'none', basis: '规定' },
    { ...entry, at: dayOf(at, -40) },
    { ...entry, until: dayOf(at, -1), days: 99, outcome: 7 },
  ]
  return wrong < 4 ? (odd[wrong] ?? entry) : entry
}

const often = ['decide', 'decide', 'decide', 'decide', 'decide', 'decide', 'pause', 'resume', 'time', 'issue']
const once =
  'commit correction resubmit accept accept exclude extend provide withdraw deliver visit allow_correction close_unanswered withdraw_acceptance check cure revoke skip transfer take_back mark refuse fly submit'
const anyAct = fc.constantFrom(...often, ...once.split(' '))
const steps = fc.array(fc.tuple(anyAct, fc.nat(4), fc.tuple(fc.nat(99), fc.nat(99), fc.nat(60))), {
  maxLength: 40,
})
const scripts = fc
  .record({
    thing: fc.constantFrom<Thing>('naicha', 'yinshua'),
    start: fc.constantFrom('2026-09-21', '2026-11-02', '2026-12-21', '2027-01-25'),
    first: fc.constantFrom('applicant', 'clerk'),
    missing: fc.subarray(['drainage_completion_report', 'printing_five_rules', 'floor_plan']),
    begins: fc.boolean(),
    steps,
  })
  .map(({ thing, start, first, missing, begins, steps: written }) => {
    let day: string = start
    const acts: Entry[] = [{ at: day, by: first, act: 'submit' }]
    if (begins) acts.push({ at: day, by: 'clerk', act: 'accept' })
    for (const [act, pass, numbers] of written) {
      day = dayOf(day, pass)
      acts.push(entryOf(thing, act, day, numbers))
    }
    return { thing, answers: 'sample', missing, acts }
  })
type Script = { readonly acts: readonly Entry[] }

const played = (script: object): Played => {
  const done = play(cixi(), script)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const upTo = (script: Script, length: number) => ({ ...script, acts: script.acts.slice(0, length) })
const isOk = ({ steps: told }: Played, index: number) => told[index]?.ok === true

const ended = ['granted', 'partly', 'denied', 'not_possible', 'stopped']
const settings = { numRuns: 120 }

test('PL7 any script is answered: one step for each entry, words of the lists only, the same twice', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const told = played(script)
      expect(told.steps).toHaveLength(script.acts.length)
      expect(told.steps).toMatchObject(script.acts.map(({ at, by }) => ({ at, by })))
      for (const { ok, code, status } of told.steps) {
        expect(caseStatuses).toContain(status)
        expect(ok).toBe(code === undefined)
      }
      for (const { status } of told.branches) expect(taskStatuses).toContain(status)
      expect(told.documents.filter((kind) => !(kind in dueDocumentKinds))).toEqual([])
      expect(told.notices.filter(({ kind }) => !(kind in noticeKinds))).toEqual([])
      expect(told.notices.map(({ on }) => on)).toEqual(told.notices.map(({ on }) => on).sort())
      expect(played(JSON.parse(JSON.stringify(script)))).toEqual(told)
    }),
    settings,
  )
})

test('PL1 a refused step changes nothing: without the refused ones the same comes of it', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const told = played(script)
      // A refused step still tells the time; so it is played as time that passes, or left out where it told none.
      const acts = script.acts.flatMap((entry, index): Entry[] => {
        if (isOk(told, index)) return [entry]
        const code = told.steps[index]?.code
        return code === 'play_at_earlier' ? [] : [{ at: entry.at, by: 'time' }]
      })
      const { steps: _steps, ...end } = told
      const { steps: kept, ...other } = played({ ...script, acts })
      expect(other).toEqual(end)
      expect(kept.every(({ ok }) => ok)).toBe(true)
    }),
    settings,
  )
})

test('C2 C3 C8 C12 one notice a round, no decision without acceptance, nothing issued before what it issues is decided', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const told = played(script)
      const done = script.acts.filter((_, index) => isOk(told, index)).map(({ act }) => act)
      const rounds = done.filter((act) => act === 'correction').length
      expect(told.notices.filter(({ kind }) => kind === 'correction')).toHaveLength(rounds)
      // C3 Each notice after the first has a leave of its own.
      expect(rounds).toBeLessThanOrEqual(1 + done.filter((act) => act === 'allow_correction').length)
      // Between two notices the person has answered.
      const talk = done.filter((act) => act === 'correction' || act === 'resubmit')
      expect(talk.some((act, index) => act === 'correction' && talk[index + 1] === 'correction')).toBe(false)
      for (const { status, decidedOn, startedOn } of told.branches) {
        if (decidedOn !== null) expect(told.acceptedOn).not.toBeNull()
        if (decidedOn !== null && startedOn !== null) expect(decidedOn >= startedOn).toBe(true)
        if (['issued', 'completed'].includes(told.status)) expect(ended).toContain(status)
        if (startedOn !== null) expect(startedOn >= String(told.acceptedOn)).toBe(true)
      }
      const granted = new Set<unknown>()
      for (const { kind, items } of told.notices)
        for (const item of items as { matter?: string; outcome?: string }[]) {
          if (kind === 'decision' && ['granted', 'partly'].includes(item.outcome ?? ''))
            granted.add(item.matter)
          if (kind === 'issued') expect(granted).toContain(item.matter)
        }
    }),
    settings,
  )
})

test('C92 C94 the law of dates: by a step a date of a branch goes earlier only where a pause is ended, or a promise taken back', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const ends = script.acts.map((_, index) => played(upTo(script, index + 1)))
      ends.forEach((now, index) => {
        const before = ends[index - 1]
        const act = script.acts[index]?.act
        if (!before) return
        for (const branch of now.branches) {
          const was = before.branches.find(
            ({ matter, row }) => matter === branch.matter && row === branch.row,
          )
          if (!was || was.startedOn === null) continue
          expect(branch.startedOn).toBe(was.startedOn)
          expect(branch.extendedDays).toBeGreaterThanOrEqual(was.extendedDays)
          // K13 Decided stays decided on its day.
          if (was.decidedOn !== null)
            expect(branch).toMatchObject({ decidedOn: was.decidedOn, promisedDue: was.promisedDue })
          if (act === 'resume' || act === 'take_commitment_back') continue
          for (const limit of ['promisedDue', 'statutoryDue'] as const)
            if (branch[limit] !== null && was[limit] !== null)
              expect(String(branch[limit]) >= String(was[limit])).toBe(true)
        }
      })
    }),
    { numRuns: 40 },
  )
})

test('PL1 a script of 300 entries takes no more for each than a short one', () => {
  const acts = (count: number): Entry[] => [
    { at: '2026-11-02', by: 'applicant', act: 'submit' },
    { at: '2026-11-03', by: 'clerk', act: 'accept' },
    ...Array.from({ length: count }, (_, index) => ({
      ...{ at: dayOf('2026-11-03', Math.floor(index / 3)), by: 'officer:scjgj', act: 'exclude' },
      ...{ matter: 'scjgj-gtsl', days: 1, basis, reason },
    })),
  ]
  const tookOf = (count: number): number => {
    const script = { thing: 'naicha', acts: acts(count) }
    const took = [1, 2, 3].map(() => {
      const from = performance.now()
      expect(played(script).steps.every(({ ok }) => ok)).toBe(true)
      return performance.now() - from
    })
    return Math.min(...took)
  }
  tookOf(30)
  // Ten times the entries; what is reckoned anew for each may double it, and a slow moment double that again.
  expect(tookOf(300)).toBeLessThan(60 * Math.max(1, tookOf(30)))
})
