import { expect, test } from 'vitest'
import { rowAddress } from './row-address.ts'

test.each([
  ['matters/gaj-gzba', '/workbench/versions/v/matters?row=matters%2Fgaj-gzba'],
  ['matters/gaj-gzba/seal', '/workbench/versions/v/matters?row=matters%2Fgaj-gzba'],
  ['questions/areaSqm', '/workbench/versions/v/questions?row=questions%2FareaSqm'],
  ['cuts/gaj-gzba/seal', '/workbench/versions/v/ledger?row=cuts%2Fgaj-gzba%2Fseal'],
  ['basics', '/workbench/versions/v/basics?row=basics'],
  ['', '/workbench/versions/v/effect'],
  ['materials/seal', '/workbench/versions/v/effect'],
])('%s is changed at %s', (row, address) => {
  expect(rowAddress('v', row)).toBe(address)
})
