import { expect, test } from 'vitest'
import { nobodyNamed } from './account-names.ts'
import { createSealedNames } from './sealed-names.ts'
import { createSecret } from './secret.ts'

const secret = createSecret(Buffer.alloc(32, 1))
const names = createSealedNames(secret, 'name of a')

test('P35 a name opens where it belongs; a plain one of before is itself', () => {
  const sealed = names.seal('岑若水')
  expect(sealed).not.toContain('岑若水')
  expect(names.open(sealed)).toBe('岑若水')
  expect(names.open('岑若水')).toBe('岑若水')
})

test('P35 a name that does not open is nobody’s: it does not take a whole page with it', () => {
  for (const stored of ['sealed:', 'sealed:小王', createSealedNames(secret, 'name of b').seal('岑若水')])
    expect(names.open(stored)).toBe(nobodyNamed)
})
