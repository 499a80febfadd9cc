import { expect, test } from 'vitest'
import { fieldsOfPlan } from '#engine/casework'
import { indexCatalogue, notKnown, type OneThing, sampleAnswers } from '#engine/catalogue'
import { begunDraft } from '../../../tests/support/begun-draft.ts'
import { cixi } from '../../../tests/support/cixi.ts'
import { composeAgain, settleWith } from './index.ts'

/** Without the ledger of fields, which tells what the larger place would be asked. */
const catalogue = indexCatalogue({
  ...cixi(),
  things: cixi().things.map(({ field_cuts: _cuts, ...thing }) => thing),
})
const thing = catalogue.thing.get('canyin-qiye') as OneThing
/** A draft whose owner does not know how large the place is: from three hundred square metres on there is more to do. */
const begun = () => begunDraft(catalogue, thing, { ...sampleAnswers(thing), areaSqm: notKnown })

test('C48 a draft begins with what is not known, and names it', () => {
  const { state } = begun()
  expect(state.plan.unsettled.map(({ question }) => question)).toEqual(['areaSqm'])
  expect(state.plan.answers.areaSqm).toBe('unknown')
})

test('F28 a field that says what is not known need not be filled, and nothing is written into it', () => {
  const { state, vault } = begun()
  const area = fieldsOfPlan(catalogue, composeAgain(catalogue, state, vault).plan).find(
    ({ element }) => element === 'premises_area',
  )
  expect({ required: area?.required, fixed: area?.fixed, value: vault.values.premises_area }).toEqual({
    required: false,
    fixed: null,
    value: undefined,
  })
})

test('C49 the answer makes the plan: matters and papers come, its field is fixed, and what is empty because of it is told', () => {
  const { state, vault } = begun()
  const small = settleWith(catalogue, state, vault, { question: 'areaSqm', answer: 120 })
  const large = settleWith(catalogue, state, vault, { question: 'areaSqm', answer: 300 })
  if (!small.ok || !large.ok) throw new Error('not settled')
  const codes = ({ value: { plan } }: typeof large) => plan.matters.map(({ code }) => code)
  expect(codes(large).filter((code) => !codes(small).includes(code))).toEqual(['xfdd-xfys', 'xfdd-xfaqjc'])
  expect(large.value.plan.unsettled).toEqual([])
  const { plan } = composeAgain(catalogue, { ...state, plan: large.value.plan }, vault)
  expect(fieldsOfPlan(catalogue, plan).find(({ element }) => element === 'premises_area')?.fixed).toBe('300')
  expect(small.value.owedFields).toEqual([])
  expect(large.value.owedFields.length).toBeGreaterThan(0)
})

test('C49 what one answer made necessary stays owed when it is given once more, and goes when the answer changes', () => {
  const { state, vault } = begun()
  const large = settleWith(catalogue, state, vault, { question: 'areaSqm', answer: 300 })
  if (!large.ok) throw new Error('not settled')
  const after = { ...state, ...large.value }
  const owed = (answer: number) => {
    const again = settleWith(catalogue, after, vault, { question: 'areaSqm', answer })
    if (!again.ok) throw new Error('not settled')
    return again.value.owedFields.map(({ element }) => element)
  }
  const ofLarge = large.value.owedFields.map(({ element }) => element)
  expect(owed(300)).toEqual(ofLarge)
  expect(owed(120).filter((element) => ofLarge.includes(element))).toEqual([])
})

test('C49 an answer that does not fit, 不知道 once more and a question nobody asks are refused with a reason', () => {
  const { state, vault } = begun()
  const code = (question: string, answer: unknown) => {
    const settled = settleWith(catalogue, state, vault, { question, answer })
    return settled.ok ? 'settled' : settled.problems[0]?.code
  }
  expect([code('areaSqm', 9_999_999), code('areaSqm', notKnown), code('weather', true)]).toEqual([
    'answer_wrong',
    'question_unsettled',
    'question_unknown',
  ])
})
