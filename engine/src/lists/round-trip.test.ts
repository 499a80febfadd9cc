import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import { sameJson } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'
import { matchWorkbook } from './headings.ts'
import { importList, readList } from './read-list.ts'
import { sheetOf } from './sheet-of.ts'
import type { Sheet } from './types.ts'
import { writeList } from './write-matter.ts'

const catalogue = cixi()
const departments = catalogue.departments.map(({ id }) => id)
const read = (sheet: Sheet, department: string, library: LibraryDocument) =>
  readList([sheet], department, library, matchWorkbook([sheet]))

/** Empty lists and left-out ones mean the same. */
const said = (matter: DraftMatter): object =>
  Object.fromEntries(
    Object.entries(matter).filter(
      ([, value]) => !(Array.isArray(value) && value.length === 0) && value !== '',
    ),
  )

describe('L2 what is written reads back', () => {
  test.each(departments)('L2 the list of %s, read over the library, changes nothing', (department) => {
    const sheet = sheetOf(writeList(catalogue, department))
    const list = read(sheet, department, catalogue)
    expect(list.faults).toEqual([])
    expect(list.changes.filter(({ kind }) => kind !== 'same')).toEqual([])
    expect(list.unsettled).toEqual([])
    expect(importList(catalogue, list.matters).matters).toEqual(catalogue.matters)
  })

  /** Cited without an article: said once in the library, to be mended by whoever writes it anew. */
  const withoutArticle = ['scjgj E18', 'zhzfj E18', 'rsj E11', 'ycj E4']

  test.each(departments)(
    'L2 the list of %s, read by a library that knows none of it, says the same',
    (department) => {
      const empty: LibraryDocument = {
        ...catalogue,
        matters: catalogue.matters.filter((matter) => matter.department !== department),
        things: catalogue.things.map((thing) => ({ ...thing, matters: [] })),
      }
      const list = read(sheetOf(writeList(catalogue, department)), department, empty)
      const faults = list.faults.map(({ code, cell }) => `${code} ${department} ${cell}`)
      expect(faults).toEqual(
        withoutArticle
          .filter((one) => one.startsWith(`${department} `))
          .map((one) => `list_law_without_article ${one}`),
      )
      for (const matter of list.matters) {
        const before = catalogue.matter.get(matter.code)
        expect(sameJson(said(matter), said(before as DraftMatter)), matter.code).toBe(true)
      }
    },
  )

  const names = fc
    .array(fc.constantFrom(...'食品经营许可登记证明书（新办）()、；ABC123 -《》'), {
      minLength: 1,
      maxLength: 40,
    })
    .map((letters) => letters.join('').trim())
    .filter((text) => /[食品经营许可登记证明书新办]/.test(text))
  const row = fc.record(
    {
      as_named: names,
      material: fc.constantFrom(...catalogue.materials.slice(0, 40).map(({ id }) => id)),
      form: fc.constantFrom('original' as const, 'copy' as const, 'electronic' as const),
      copies: fc.integer({ min: 1, max: 1000 }),
      necessity: fc.constantFrom('required' as const, 'deferrable' as const),
      when: fc.constantFrom('areaSqm >= 300', 'ownsPremises = true and areaSqm < 20'),
    },
    { requiredKeys: ['as_named', 'form', 'copies', 'necessity'] },
  )
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const matter = fc.record(
    {
      name: names,
      type: fc.constantFrom('行政许可', '备案'),
      statutory_days: fc.integer({ min: 60, max: 3650 }),
      promised_days: fc.integer({ min: 0, max: 60 }),
      counter_visits: fc.integer({ min: 0, max: 100 }),
      result: fc.record(
        {
          name: names,
          kind: fc.constantFrom('许可证', '无'),
          material: fc.constantFrom(...catalogue.materials.slice(0, 40).map(({ id }) => id)),
          valid_years: fc.constantFrom(0.5, 1, 5),
        },
        { requiredKeys: ['name', 'kind'] },
      ),
      fee: fc.constantFrom(
        0,
        { amount: 12.5, basis: '发改价格〔2016〕2559号' },
        { amount: '每平方米6元', basis: '甲' },
      ),
      special_procedures: fc.array(
        fc.record({
          type: fc.constantFrom('现场核查', '听证'),
          days: fc.integer({ min: 0, max: 90 }),
          excluded_from_limit: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      materials: fc.uniqueArray(row, {
        maxLength: 6,
        selector: ({ as_named, when }) => `${as_named} ${when}`,
      }),
      form_fields: fc.subarray(
        catalogue.elements.slice(0, 30).map(({ id }) => id),
        { minLength: 1 },
      ),
      note: names,
      own: fc.record({ effective_from: day, updated_on: day }, { requiredKeys: ['effective_from'] }),
    },
    { requiredKeys: ['name', 'type', 'statutory_days', 'promised_days', 'materials'] },
  )
  const library = fc
    .uniqueArray(matter, {
      minLength: 1,
      maxLength: 8,
      selector: ({ name }) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase(),
    })
    .map(
      (matters): LibraryDocument => ({
        ...catalogue,
        matters: matters.map((one, index) => ({ ...one, code: `x-${index}`, department: 'scjgj' })),
        things: catalogue.things.map((thing) => ({ ...thing, matters: [] })),
      }),
    )

  test('L2 property: any library, written and read, stays as it is', () => {
    fc.assert(
      fc.property(library, (document) => {
        const list = read(sheetOf(writeList(document, 'scjgj')), 'scjgj', document)
        expect(list.faults).toEqual([])
        expect(importList(document, list.matters).matters).toEqual(document.matters)
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})
