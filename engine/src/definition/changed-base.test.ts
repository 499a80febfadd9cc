import { expect, test } from 'vitest'
import { indexCatalogue, type OneThing } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { changedBase } from './index.ts'

const begun = { catalogue: cixi(), thing: cixi().thing.get('yinshua') as OneThing }
const having = (more: Partial<OneThing>) => ({ ...begun, thing: { ...begun.thing, ...more } })
const [first, ...others] = begun.thing.matters
const rows = (published: typeof begun, draft: typeof begun) =>
  changedBase(begun, published, draft).map(({ row }) => row)

test('V18 nothing is told while what is public is what the draft was begun from, whatever was typed', () => {
  expect(rows(begun, having({ name: '另一个名', matters: others }))).toEqual([])
})

test('V18 a change of what is public is told on its row, until the draft says the same', () => {
  const published = having({ name: '开印刷厂', also_said: ['印书'] })
  expect(rows(published, begun)).toContain('basics/name')
  expect(rows(published, begun)).toContain('said')
  expect(rows(published, published)).toEqual([])
  expect(rows(published, having({ name: '开印刷厂' }))).not.toContain('basics/name')
})

test('V18 a condition changed in public of a matter the draft took out is told on that matter', () => {
  const changed = [{ code: first?.code ?? '', when: 'false' }, ...others]
  expect(rows(having({ matters: changed }), having({ matters: others }))).toEqual([`matters/${first?.code}`])
})

test('V18 facts of a matter, words of a question and cuts stand on their rows', () => {
  const code = first?.code ?? ''
  const matters = begun.catalogue.matters.map((matter) =>
    matter.code === code ? { ...matter, promised_days: matter.promised_days + 3 } : matter,
  )
  const [question, ...rest] = begun.thing.questions ?? []
  const [cut, ...cuts] = begun.thing.cuts ?? []
  if (!question || !cut) throw new Error('the printing business has neither questions nor cuts')
  const published = {
    catalogue: indexCatalogue({ ...cixi(), matters }),
    thing: {
      ...begun.thing,
      questions: [{ ...question, ask: '换个问法？' }, ...rest],
      cuts: [{ ...cut, basis: '另一条' }, ...cuts],
    },
  }
  expect(rows(published, begun)).toEqual([
    `questions/${question.id}`,
    `cuts/${cut.matter}/${cut.material}`,
    `matters/${code}`,
  ])
})
