import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indexCatalogue, validateCatalogue } from '#engine/catalogue'
import { figures } from '#engine/composer'
import { parseFile } from './read-folder.ts'

const catalogue = join(import.meta.dirname, '../../../../catalogue')
const filesIn = (folder: string): string[] =>
  readdirSync(join(catalogue, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replaceAll('\\', '/'))
const read = (folder: string) =>
  filesIn(folder).map((file) => parseFile(file, readFileSync(join(catalogue, folder, file), 'utf8')))

test('D9 the proposed round of the ledger of fields is one that could be taken over as it stands', () => {
  const { document, faults } = validateCatalogue([...read('cixi'), ...read('proposals/cixi')])
  expect(faults).toEqual([])
  const told = figures(indexCatalogue(document))
  const byHand = [told.fieldsUncut, told.fieldsRead, told].map(({ average }) => average?.fieldsByHand ?? 0)
  // What was read saves less than what is known from memory as well.
  expect(byHand).toEqual(byHand.toSorted((a, b) => b - a))
  expect(byHand[2]).toBeLessThan(40)
})
