import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthDateOf, genderOf, identityCheckCharacter, identityNumberFault } from './identity-number.ts'

test('F8 the published examples of GB 11643 pass', () => {
  expect(identityCheckCharacter('11010519491231002')).toBe('X')
  expect(identityCheckCharacter('44052418800101001')).toBe('4')
  expect(identityNumberFault('11010519491231002X')).toBeNull()
})

test('F8 birth and gender are read from the number', () => {
  expect(birthDateOf('11010519491231002X')).toBe('1949-12-31')
  expect(genderOf('11010519491231002X')).toBe('女')
  expect(genderOf('330299199001011239')).toBe('男')
})

test('F8 a birth before 1900, on a day that is none or after today is refused', () => {
  expect(identityNumberFault('440524188001010014')).toBe('birth')
  expect(identityNumberFault('11010519491331002X')).toBe('birth')
  expect(identityNumberFault('11010519491231002X', '1949-12-30')).toBe('birth')
  expect(identityNumberFault('11010519491231002X', '1949-12-31')).toBeNull()
})

const first17 = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    tail: fc.integer({ min: 0, max: 999 }),
  })
  .map(
    ({ day, tail }) =>
      `330299${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(tail).padStart(3, '0')}`,
  )

test('F8 every number made by the rule passes, and any one digit changed fails', () => {
  fc.assert(
    fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const number = digits + identityCheckCharacter(digits)
      const changed = [...number]
      changed[place] = String((Number(changed[place]) + shift) % 10)
      expect(identityNumberFault(number)).toBeNull()
      expect(identityNumberFault(changed.join(''))).not.toBeNull()
    }),
  )
})

test('F8 neighbours swapped are noticed', () => {
  fc.assert(
    fc.property(first17, fc.nat(15), (digits, place) => {
      const number = digits + identityCheckCharacter(digits)
      const swapped = [...number]
      ;[swapped[place], swapped[place + 1]] = [swapped[place + 1] ?? '', swapped[place] ?? '']
      fc.pre(swapped.join('') !== number)
      expect(identityNumberFault(swapped.join(''))).not.toBeNull()
    }),
  )
})
