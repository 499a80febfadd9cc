import { expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { guideOf, guideSheets } from './index.ts'

const guide = (code: string) => {
  const thing = cixi().thing.get(code)
  if (!thing) throw new Error(code)
  return guideOf(cixi(), thing)
}

test('D17 an item that may be promised says what is promised, on which basis, in how many days, and when it is checked', () => {
  const { items, figures, promises } = guide('yinshua')
  const promised = items.filter(({ commitment }) => commitment)
  expect(promised.map(({ code }) => code)).toEqual(['wgj-ysjy'])
  expect(promised[0]?.commitment).toMatchObject({
    basis: expect.stringContaining('国发〔2021〕7号'),
    conditions: { zh: expect.stringContaining('固定场所'), en: expect.stringContaining('premises') },
    decidedWithin: { value: 1, unit: 'working_day' },
    checkedWithin: { value: 60, unit: 'working_day' },
    verified: 'recalled',
  })
  expect(figures.days).toMatchObject({ promised: 13, committed: 4 })
  expect(promises.map(({ code }) => code)).toEqual(['choice', 'check', 'broken', 'closed'])
})

test('D17 a guide without such an item says nothing of promises', () => {
  const { items, promises, figures } = guide('canyin-qiye')
  expect(items.some((item) => 'commitment' in item)).toBe(false)
  expect(promises).toEqual([])
  expect(figures.days.committed).toBe(figures.days.promised)
})

test('D17 the workbook has both ways, the conditions and the basis', () => {
  const cells = guideSheets(guide('yinshua'), 'zh', () => '').flatMap(({ rows }) => rows.flat())
  expect(cells).toContain('工作日，告知承诺')
  expect(cells).toContain(
    guide('yinshua').items.find(({ commitment }) => commitment)?.commitment?.conditions.zh,
  )
})
