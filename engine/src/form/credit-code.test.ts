import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeCheckCharacter, creditCodeFault } from './credit-code.ts'

test('F9 the published example of GB 32100 passes', () => {
  expect(creditCodeCheckCharacter('91350100M000100Y4')).toBe('3')
  expect(creditCodeFault('91350100M000100Y43')).toBeNull()
})

test('F9 shape: seventeen characters, small letters and the letters I O S V Z are refused', () => {
  for (const text of [
    '91350100M000100Y4',
    '91350100m000100y43',
    '91350100I000100Y43',
    '91350100S000100Y43',
    '',
  ])
    expect(creditCodeFault(text)).toBe('shape')
})

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const first17 = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999 }),
    fc.array(fc.constantFrom(...characters), { minLength: 9, maxLength: 9 }),
  )
  .map(([district, rest]) => `91${String(district).padStart(6, '0')}${rest.join('')}`)

test('F9 every code made by the rule passes, and any one character changed fails', () => {
  fc.assert(
    fc.property(
      first17,
      fc.integer({ min: 8, max: 16 }),
      fc.integer({ min: 1, max: 30 }),
      (code, place, shift) => {
        const whole = code + creditCodeCheckCharacter(code)
        const changed = [...whole]
        changed[place] = characters[(characters.indexOf(changed[place] ?? '') + shift) % 31] ?? ''
        expect(creditCodeFault(whole)).toBeNull()
        expect(creditCodeFault(changed.join(''))).toBe('check')
      },
    ),
  )
})
