import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CatalogueDocument, validateCatalogue } from '#engine/catalogue'
import { cixi } from '../../../../tests/support/cixi.ts'
import { parseFile } from './read-folder.ts'
import { documentOf, versionOf } from './service.ts'
import { writeCatalogueFolder } from './write-folder.ts'

const back = (document: CatalogueDocument) =>
  validateCatalogue(writeCatalogueFolder(document).map(({ path, text }) => parseFile(path, text)))
const shipped = documentOf(cixi())

test('D2 our catalogue written and read is the same document and the same version', () => {
  const { document, faults } = back(shipped)
  expect(faults).toEqual([])
  expect(document).toEqual(shipped)
  expect(versionOf(document)).toBe(versionOf(shipped))
})

test('D2 it is laid out as FORMAT.md says', () => {
  const paths = writeCatalogueFolder(shipped).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['departments.yaml', 'materials.yaml', 'matters/scjgj.yaml']))
})

/** A few entries of the catalogue and only what they name, so that hundreds of documents are written in a second. */
const small = (): CatalogueDocument => {
  const thing = cixi().thing.get('bianlidian')
  if (!thing) throw new Error('no bianlidian')
  const used = new Set(thing.matters.map(({ code }) => code))
  const matters = shipped.matters
    .filter(({ code }) => used.has(code))
    .map(({ prerequisites: _prerequisites, form_fields: _fields, ...matter }) => matter)
  const named = new Set(
    matters.flatMap(({ materials, result }) => [
      ...materials.map(({ material }) => material),
      result.material,
    ]),
  )
  const materials = shipped.materials
    .filter(({ id }) => named.has(id))
    .map(({ result_of: _made, ...material }) => material)
  const asked = new Set(materials.flatMap(({ blank = [] }) => blank.map(({ element }) => element)))
  const elements = shipped.elements
    .filter(({ id }) => asked.has(id))
    .map(({ from: _from, ...element }) => element)
  const { cuts: _cuts, field_cuts: _rows, ...bare } = thing
  return { ...shipped, elements, materials, matters, things: [bare] }
}

const odd = fc.oneof(
  fc.constantFrom(
    'yes',
    'No',
    'on',
    'y',
    'true',
    'null',
    '~',
    '007',
    '0x1F',
    '1e3',
    '.5',
    '+86',
    '12:30',
    '2017-01-01',
    '-',
    '- a',
    '? b',
    '# c',
    'a: b',
    'a #b',
    '"',
    "'",
    '“引号”',
    '：全角',
    '【】',
    '{a}',
    '[b]',
    ',',
    '&a',
    '*a',
    '!t',
    '%d',
    '@x',
    '`',
    '|',
    '>',
    ' a',
    'a ',
    '\t',
    'a\nb',
    'a\r\nb',
    '\n',
    'a\n\n b\n',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0007',
    '\\n',
    '---',
    '...',
    '=',
    '<<',
    '😀',
  ),
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
)

test('D2 names and texts of any kind come back as they were', () => {
  const base = small()
  fc.assert(
    fc.property(
      fc.array(odd, { minLength: 8, maxLength: 8 }),
      fc.double({ noNaN: true, min: 0, max: 1e21 }),
      (words, amount) => {
        const [name, english, note, saying, question, answer, named, why] = words as [string, ...string[]]
        const document = {
          ...base,
          departments: base.departments.map((one, at) => (at ? one : { ...one, name, sections: [...words] })),
          matters: base.matters.map((one, at) =>
            at
              ? one
              : {
                  ...one,
                  name_en: english,
                  note,
                  fee: { amount, basis: why },
                  materials: one.materials.map((row) => ({ ...row, as_named: named })),
                },
          ),
          materials: base.materials.map((one) => ({
            ...one,
            criteria: [{ id: 'odd', says: name, says_en: english, basis: { title: why } }],
          })),
          things: base.things.map((one) => ({
            ...one,
            name,
            also_said: [saying],
            faq: [{ q: question, a: answer }],
          })),
          sources: [{ department: 'scjgj', connected: false, note }],
        } as CatalogueDocument
        const { document: read, faults } = back(document)
        expect(faults).toEqual([])
        expect(versionOf(read)).toBe(versionOf(document))
      },
    ),
    { numRuns: 200 },
  )
})

test('D2 entries in any order keep it', () => {
  const base = small()
  const order = fc.shuffledSubarray([...base.matters], { minLength: base.matters.length })
  fc.assert(
    fc.property(order, (matters) => {
      const document = { ...base, matters }
      const { document: read, faults } = back(document)
      expect(faults).toEqual([])
      expect(versionOf(read)).toBe(versionOf(document))
    }),
    { numRuns: 30 },
  )
})
