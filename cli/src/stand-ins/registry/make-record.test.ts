import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { expect, test } from 'vitest'
import { birthDateOf, checkValue, creditCodeFault, genderOf, identityNumberFault } from '#engine/form'
import { readCatalogueFolder } from '#modules/catalogue'
import { makeRecord } from './make-record.ts'
import { demoFirms, demoPeople } from './people.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../../catalogue/cixi'))
if (!catalogue) throw new Error('the shipped catalogue does not import')
const issued = catalogue.materials.filter(({ issued_by }) => issued_by)

test('people and firms are many, all different, and every number passes its check digit', () => {
  expect(demoPeople.length).toBeGreaterThanOrEqual(200)
  expect(demoFirms.length).toBeGreaterThanOrEqual(100)
  expect(demoPeople.filter(({ idNumber }) => identityNumberFault(idNumber) !== null)).toEqual([])
  expect(demoFirms.filter(({ uscc }) => creditCodeFault(uscc) !== null)).toEqual([])
  expect(new Set(demoPeople.map(({ idNumber }) => idNumber)).size).toBe(demoPeople.length)
  expect(new Set(demoPeople.map(({ phone }) => phone)).size).toBe(demoPeople.length)
  expect(new Set(demoFirms.map(({ uscc }) => uscc)).size).toBe(demoFirms.length)
})

test('a person’s birth, gender and phone agree with the form’s rules', () => {
  for (const { idNumber, birth, gender, phone } of demoPeople) {
    expect(birthDateOf(idNumber)).toBe(birth)
    expect(genderOf(idNumber)).toBe(gender)
    expect(
      checkValue({ element: 'p', name: '电话', nameEn: 'Phone', type: 'phone', options: [] }, phone),
    ).toEqual({ ok: true, value: phone })
  }
})

test('a firm is led by one of the people', () => {
  const known = new Set(demoPeople.map(({ idNumber }) => idNumber))
  expect(demoFirms.every(({ legalRep }) => known.has(legalRep))).toBe(true)
})

test('every value of every paper of the first people and firms fits its element', () => {
  const subjects = [
    ...demoPeople.slice(0, 5).map(({ idNumber }) => idNumber),
    ...demoFirms.slice(0, 5).map(({ uscc }) => uscc),
  ]
  for (const subject of subjects) {
    for (const material of issued) {
      const record = makeRecord(catalogue, material, subject)
      for (const [id, value] of Object.entries(record?.fields ?? {})) {
        const element = catalogue.element.get(id)
        if (!element) throw new Error(id)
        const { name, type, day, options = [] } = element
        const field = { element: id, name, nameEn: name, type, options, day: day ?? null }
        // What must not have passed holds in whatever year the demonstration is shown.
        const today = day === 'coming' ? '2059-12-31' : '2017-01-01'
        const checked = checkValue(field, String(value), { today })
        expect(checked, `${id} of ${material.id}: ${value}`).toMatchObject({ ok: true })
      }
    }
  }
})

test('a complete firm has every paper with all its fields; a person without a firm has no licence', () => {
  const [firm, person] = [demoFirms[0], demoPeople[0]]
  if (!firm || !person) throw new Error('nobody')
  for (const material of issued) {
    const record = makeRecord(catalogue, material, firm.uscc)
    const elements = catalogue.elements.filter(({ from, type }) => from === material.id && type !== 'file')
    expect(Object.keys(record?.fields ?? {})).toHaveLength(elements.length)
    if (material.kind === 'licence') expect(makeRecord(catalogue, material, person.idNumber)).toBeNull()
  }
  const identity = catalogue.material.get('identity_card_legal_rep')
  expect(identity && makeRecord(catalogue, identity, person.idNumber)?.fields).toMatchObject({
    legal_rep_id_number: person.idNumber,
  })
})

test('strangers have nothing on record, others have gaps, and an answer never changes', () => {
  const [material] = issued
  if (!material) throw new Error('nothing issued')
  expect(makeRecord(catalogue, material, '11010519491231002X')).toBeNull()
  const education = catalogue.material.get('education_certificate')
  if (!education) throw new Error('no certificate')
  const missing = demoPeople.filter(
    ({ idNumber }) => makeRecord(catalogue, education, idNumber) === null,
  ).length
  expect(missing).toBeGreaterThan(0)
  expect(missing).toBeLessThan(demoPeople.length / 3)
  const subject = demoPeople[0]?.idNumber ?? ''
  expect(makeRecord(catalogue, education, subject)).toEqual(makeRecord(catalogue, education, subject))
})

test('the paper is a PDF by its content, whatever its title holds', async () => {
  for (const material of issued.slice(0, 20)) {
    const paper = makeRecord(
      catalogue,
      { ...material, name: `${material.name}) Tj (𠮷` },
      demoFirms[0]?.uscc ?? '',
    )?.paper
    if (!paper) throw new Error(material.id)
    expect((await fileTypeFromBuffer(paper.bytes))?.mime).toBe('application/pdf')
    const text = paper.bytes.toString('latin1')
    const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
    for (const [, offset] of text.matchAll(/^(\d{10}) 00000 n /gm))
      expect(text.slice(Number(offset), Number(offset) + 8)).toMatch(/^\d obj|^\d 0 obj/)
  }
})

test('another city’s catalogue is served as well', () => {
  const other = {
    departments: [{ id: 'd', name: '某局' }],
    materials: [{ id: 'm', name: '某证', kind: 'certificate' as const, issued_by: 'd' }],
    elements: [
      { id: 'a', name: '某证编号', type: 'string' as const, from: 'm' },
      { id: 'b', name: '等级', type: 'enum' as const, options: ['甲', '乙'], from: 'm' },
    ],
  }
  const record = makeRecord(
    other,
    other.materials[0] ?? { id: '', name: '', kind: 'other' },
    demoPeople[0]?.idNumber ?? '',
  )
  expect(['甲', '乙']).toContain(record?.fields.b)
  expect(String(record?.fields.a)).toMatch(/^\d+$/)
})
