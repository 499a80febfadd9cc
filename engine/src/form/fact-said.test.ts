import { expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { factSaid } from './fact-said.ts'
import { rowsText } from './rows.ts'

const catalogue = cixi()

test('X1 F40 what a source said of a person is read by that person: a list by its rows, yes and no in words', () => {
  const cells = { shareholder_name: '沈小燕', shareholder_id_number: '330299199107221015' }
  const value = rowsText({
    rows: [
      { id: '1', cells },
      { id: '2', cells: { shareholder_name: '王小明' } },
    ],
    closed: true,
  })
  expect(factSaid(catalogue, { element: 'shareholders', value })).toEqual({
    zh: '沈小燕：股东证件号码 330299199107221015；王小明',
    en: '沈小燕: Identity or credit number 330299199107221015; 王小明',
  })
  expect(factSaid(catalogue, { element: 'special_group', value: 'false' })).toEqual({ zh: '否', en: 'No' })
  expect(factSaid(catalogue, { element: 'legal_rep_gender', value: '男' })).toEqual({ zh: '男', en: 'Male' })
  expect(factSaid(catalogue, { element: 'of_before', value: 'x' })).toEqual({ zh: 'x', en: 'x' })
})
