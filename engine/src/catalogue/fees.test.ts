import { expect, test } from 'vitest'
import { feeOf, totalOf } from './fees.ts'

const none = feeOf({ fee: 0 })
const plates = feeOf({ fee: { amount: 125, basis: '发改价格〔2004〕2831号' } })
const byArea = feeOf({ fee: { amount: '每平方米 2 元', basis: '某号文' } })
const unsaid = feeOf({})

test('I7 free, charged, charged by words and not stated are told apart', () => {
  expect(none).toEqual({ charged: false, amount: 0 })
  expect(plates).toEqual({ charged: true, amount: 125, basis: '发改价格〔2004〕2831号' })
  expect(byArea).toMatchObject({ charged: true, amount: '每平方米 2 元' })
  expect(feeOf({ fee: { amount: 0, basis: '财税〔2015〕102号' } })).toMatchObject({ charged: false })
  expect(unsaid).toBeUndefined()
})

test('I7 a sum is told only where every fee is a number: nothing is free because nobody wrote what it costs', () => {
  expect(totalOf([none, plates])).toBe(125)
  expect(totalOf([none, none])).toBe(0)
  expect(totalOf([none, byArea])).toBeNull()
  expect(totalOf([none, unsaid])).toBeNull()
})
