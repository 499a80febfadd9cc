import { expect, test } from 'vitest'
import { readNotice, sayStanding, standingWords } from './notice-words.ts'

const lease = {
  ...{ id: 'lease', name: '租赁合同', name_en: 'Lease' },
  criteria: [{ id: 'valid', says: '没有过期', says_en: 'It has not expired' }],
}
const catalogue = {
  material: new Map([['lease', lease]]),
  elements: [{ id: 'floor_area', name: '经营面积', name_en: 'Floor area' }],
} as never

test('C3 every standing sentence is found by either language, and no two are the same', () => {
  const all = Object.values(standingWords)
  for (const said of all) expect([sayStanding(said.zh), sayStanding(said.en)]).toEqual([said, said])
  for (const language of ['zh', 'en'] as const)
    expect(new Set(all.map((said) => said[language])).size).toBe(all.length)
})

test('C3 F36 a notice sent in one language is read in the other, whole; what the clerk typed stays as typed', () => {
  const cure = standingWords['cure.criterion']
  const read = {
    material: 'lease',
    ...{ name: '租赁合同', nameEn: 'Lease' },
    ...{ wrong: '没有做到：没有过期', wrongEn: 'Not as it must be: It has not expired' },
    ...{ cure: cure.zh, cureEn: cure.en },
  }
  expect(
    readNotice({ material: 'lease', name: read.name, wrong: read.wrong, cure: read.cure }, catalogue),
  ).toEqual(read)
  expect(
    readNotice({ material: 'lease', name: read.nameEn, wrong: read.wrongEn, cure: read.cureEn }, catalogue),
  ).toEqual(read)
  const typed = { material: 'lease', name: '第二份租赁合同', wrong: '第二页缺签字', cure: '请补签' }
  expect(readNotice(typed, catalogue)).toEqual({
    material: 'lease',
    ...{ name: typed.name, nameEn: typed.name },
    ...{ wrong: typed.wrong, wrongEn: typed.wrong },
    ...{ cure: typed.cure, cureEn: typed.cure },
  })
})

test('C3 a line about a field of the form has the name the form has it under, whichever language it was sent in', () => {
  const sent = {
    material: null,
    name: 'Floor area',
    wrong: 'too small',
    cure: standingWords['cure.field'].en,
  }
  expect(readNotice(sent, catalogue)).toMatchObject({
    name: '经营面积',
    nameEn: 'Floor area',
    cure: standingWords['cure.field'].zh,
  })
})
