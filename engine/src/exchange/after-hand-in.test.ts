import { describe, expect, test } from 'vitest'
import {
  afterFields,
  type CaseState,
  composeCase,
  fieldsOfPlan,
  laterAsked,
  siteFields,
  withBranches,
} from '#engine/casework'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import { cixi } from '../../../tests/support/cixi.ts'
import { answerLater, heldForm, recordOnSite } from './after-hand-in.ts'
import { emptyVault } from './vault.ts'

const catalogue = cixi()
const today = '2026-12-02'
const composed = (thing: OneThing) => composeCase(catalogue, thing, sampleAnswers(thing), [])

/** Its sample, accepted, with every part running at once. */
const running = (thing: OneThing): CaseState => {
  const { casePlan: plan } = composed(thing)
  const tasks = plan.matters.map(({ code }) => ({ matter: code, status: 'running' }))
  return { caseId: 'k', plan, tasks, status: 'accepted', submittedAt: '2026-12-01', recorded: [] } as never
}
const nobody = emptyVault({ name: '张三', documentKind: 'resident_card', idNumber: '', phone: '' })
const examples = (thing: OneThing, elements: readonly string[]) =>
  Object.fromEntries(
    fieldsOfPlan(catalogue, composed(thing).plan)
      .filter(({ element }) => elements.includes(element))
      .map((field) => [field.element, exampleFor(field)]),
  )
const things = catalogue.things.map((thing) => [thing.code, thing] as const)

describe('F65 nothing the ledger leaves to the visit or to later vanishes', () => {
  test.each(things)(
    'F65 %s: each such field is in one record of a visit, or asked later, once',
    (_code, thing) => {
      const { plan } = composed(thing)
      const left = plan.form.filter(({ cut }) => cut?.reason === 'on_site' || cut?.reason === 'later')
      let state = running(thing)
      const recorded: string[] = []
      for (const { code } of state.plan.matters) {
        const elements = siteFields(state, code).map(({ element }) => element)
        if (elements.length === 0) continue
        const came = recordOnSite(catalogue, state, nobody, {
          ...{ matter: code, values: examples(thing, elements), absent: [], today },
        })
        if (!came.ok) throw new Error(JSON.stringify(came.problems))
        expect([...came.value.elements].sort()).toEqual([...elements].sort())
        recorded.push(...elements)
        state = {
          ...state,
          recorded: [...state.recorded, { kind: 'on_site', matter: code, elements } as never],
        }
      }
      const later = laterAsked(state).map(({ element }) => element)
      expect([...recorded, ...later].sort()).toEqual(left.map(({ element }) => element).sort())
      const matters = new Set(plan.matters.map(({ code }) => code))
      for (const field of afterFields(catalogue, thing, plan)) {
        expect([field.element, field.matters.length > 0]).toEqual([field.element, true])
        expect(field.matters.filter((code) => !matters.has(code))).toEqual([])
      }
    },
  )
})

describe('F66 what comes after hand-in', () => {
  const eatery = catalogue.thing.get('canyin-qiye') as OneThing
  const state = running(eatery)
  const [visit] = state.plan.matters.filter(({ code }) => siteFields(state, code).length > 0)
  const code = visit?.code ?? ''
  const elements = siteFields(state, code).map(({ element }) => element)

  test('F66 is judged whole: every field that is empty or wrong is told by its own name', () => {
    const came = recordOnSite(catalogue, state, nobody, { matter: code, values: {}, absent: [], today })
    expect(came.ok ? [] : came.problems.map(({ place }) => place).sort()).toEqual([...elements].sort())
  })

  test('F66 what is right holds in the form, with where it came from, over anything typed there', () => {
    const values = examples(eatery, elements)
    const came = recordOnSite(catalogue, state, nobody, { matter: code, values, absent: [], today })
    if (!came.ok) throw new Error(JSON.stringify(came.problems))
    const forged = { ...came.value.vault, values: Object.fromEntries(elements.map((one) => [one, 'x'])) }
    const { held, states, vault } = heldForm(catalogue, composed(eatery).plan, forged)
    for (const element of elements) {
      expect(held[element]).toBe(came.value.vault.recorded[0]?.[element])
      expect(states.get(element)?.shown).toBe('tell')
      expect(vault.sources[element]).toEqual({ kind: 'on_site' })
    }
    const corrected = recordOnSite(
      ...([catalogue, state, came.value.vault] as const),
      ...([{ matter: code, values, absent: [], today }] as const),
    )
    expect(corrected.ok && corrected.value.vault.recorded).toHaveLength(2)
  })

  test('C84 what is not there is recorded as that: no value is made up for it', () => {
    const [none = '', ...rest] = elements
    const values = examples(eatery, rest)
    const came = recordOnSite(catalogue, state, nobody, { matter: code, values, absent: [none], today })
    if (!came.ok) throw new Error(JSON.stringify(came.problems))
    expect(came.value.elements.toSorted()).toEqual(elements.toSorted())
    expect(came.value.vault.recorded[0]?.[none]).toBe('')
    expect(heldForm(catalogue, composed(eatery).plan, came.value.vault).held[none]).toBe('')
  })

  test('F66 a value of a field that is not asked for now is refused, and nothing is kept', () => {
    const values = { ...examples(eatery, elements), applicant_name: '别人的店' }
    const came = recordOnSite(catalogue, state, nobody, { matter: code, values, absent: [], today })
    expect(came.ok ? [] : came.problems.map(({ code: problem }) => problem)).toEqual(['after_unknown'])
  })

  test('F66 what is asked later is answered one by one; wrong is refused, empty is no answer', () => {
    const own = catalogue.things.find((thing) => laterAsked(running(thing)).length > 1) as OneThing
    const before = running(own)
    const [first, second] = laterAsked(before).map(({ element }) => element)
    const said = examples(own, [first ?? ''])
    const came = answerLater(catalogue, before, nobody, { values: { ...said, [second ?? '']: ' ' }, today })
    expect(came.ok && came.value.elements).toEqual([first])
    const long = { [first ?? '']: '长'.repeat(5000) }
    expect(answerLater(catalogue, before, nobody, { values: long, today }).ok).toBe(false)
  })

  test('C54 C84 a matter that each row has by itself is visited once for all its rows', () => {
    const rows = new Map([[code, { list: 'rows', rows: ['1', '2'] }]])
    const parts = { ...state, plan: withBranches(state.plan, rows) }
    expect(siteFields(parts, `${code}~1`)).toEqual(siteFields(state, code))
  })
})
