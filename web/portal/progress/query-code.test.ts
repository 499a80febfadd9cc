import { expect, test } from 'vitest'
import { tidyQueryCode } from './query-code.ts'

test('a code is understood the way people copy it', () => {
  expect(tidyQueryCode(' ｃｘ20261016 0001 ')).toBe('CX202610160001')
  expect(tidyQueryCode('   ')).toBe('')
})
