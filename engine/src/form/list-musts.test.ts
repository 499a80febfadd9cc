import { expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { draftFaults, fieldStates, fieldsOf, formSections, rowsText, validateValues } from './index.ts'

const catalogue = cixi()
const thing = catalogue.thing.get('canyin-qiye') as OneThing
const composed = plan(catalogue, thing, { ...sampleAnswers(thing), entityType: 'company' })
const fields = fieldsOf(formSections(composed, catalogue))

const list = (rows: readonly Record<string, string>[], closed = true) =>
  rowsText({ rows: rows.map((cells, at) => ({ id: `${at + 1}`, cells })), closed })
const owners = (...amounts: string[]) =>
  list(
    amounts.map((shareholder_contribution, at) => ({
      shareholder_name: `股东${'甲乙丙丁'[at]}`,
      shareholder_id_number: '330282198001010010',
      shareholder_contribution,
    })),
  )
const members = (...positions: string[]) =>
  list(positions.map((board_position, at) => ({ board_member_name: `成员${at}`, board_position })))
const faults = (values: Record<string, string>) =>
  draftFaults(fields, values)
    .filter(({ code }) => code === 'rows_not_so')
    .map(({ place, values: said }) => [place, said?.told])
const state = (values: Record<string, string>, element: string) => fieldStates(fields, values).get(element)

test('F46 what three shareholders contribute adds up to the registered capital, or it is told', () => {
  const told = [['shareholders', '各股东的认缴出资额加起来要等于注册资本。']]
  expect(faults({ registered_capital: '100', shareholders: owners('50', '30', '20') })).toEqual([])
  expect(faults({ registered_capital: '100', shareholders: owners('50', '30', '10') })).toEqual(told)
  expect(faults({ registered_capital: '0.3', shareholders: owners('0.1', '0.2') })).toEqual([])
})

test('F46 F42 a cell counts as what it says, however it was typed: full-width, with its unit, with commas', () => {
  const told = [['shareholders', '各股东的认缴出资额加起来要等于注册资本。']]
  for (const typed of ['３０', '30万', '３０万元', '300,000元']) {
    expect(faults({ registered_capital: '80', shareholders: owners('50', typed) }), typed).toEqual([])
    expect(faults({ registered_capital: '100', shareholders: owners('50', typed) }), typed).toEqual(told)
  }
  // What is no number is told at its cell, and adds up to nothing.
  expect(faults({ registered_capital: '100', shareholders: owners('50', '一半') })).toEqual([])
})

test('F46 what is not known yet is no fault: an open list, an empty cell, no capital', () => {
  const open = list([{ shareholder_name: '甲', shareholder_contribution: '50' }], false)
  expect(faults({ registered_capital: '100', shareholders: open })).toEqual([])
  expect(faults({ registered_capital: '100', shareholders: owners('50', '') })).toEqual([])
  expect(faults({ shareholders: owners('50') })).toEqual([])
})

test('F46 a list that is not as it must be is not handed in', () => {
  const codes = (...amounts: string[]) => {
    const checked = validateValues(fields, { registered_capital: '100', shareholders: owners(...amounts) })
    return checked.ok ? [] : checked.problems.map(({ code }) => code).filter((code) => code === 'rows_not_so')
  }
  expect(codes('60')).toEqual(['rows_not_so'])
  expect(codes('60', '40')).toEqual([])
})

test('F46 D10 a company without a board is asked for none; with one, its members are the list, and the directors are told', () => {
  const alone = { legal_rep_name: '王小明' }
  expect(state(alone, 'board')?.shown).toBe('hide')
  expect(state(alone, 'directors')).toMatchObject({ shown: 'tell', value: '王小明' })
  expect(state(alone, 'supervisors')?.shown).toBe('ask')
  const board = members('董事长', '董事', '董事', '监事')
  const many = { ...alone, has_board: '是', board }
  expect(state(many, 'board')?.shown).toBe('ask')
  expect(state(many, 'directors')).toMatchObject({ shown: 'tell', value: '成员0、成员1、成员2' })
  expect(state(many, 'supervisors')?.shown).toBe('hide')
  expect(faults(many)).toEqual([])
  // While the list is open nobody is told half of it.
  expect(state({ ...many, board: '' }, 'directors')).toMatchObject({ shown: 'tell', value: '' })
})

test('F46 a board has three to thirteen directors, one chair and a supervisor', () => {
  const of = (...positions: string[]) => faults({ has_board: '是', board: members(...positions) }).length
  expect(of('董事长', '董事', '监事', '监事')).toBe(1)
  expect(of('董事长', '董事长', '董事', '监事')).toBe(1)
  expect(of('董事长', '董事', '董事', '董事')).toBe(1)
  expect(of('董事长', ...Array.from({ length: 13 }, () => '董事'), '监事')).toBe(1)
  expect(of('董事长', ...Array.from({ length: 12 }, () => '董事'), '监事')).toBe(0)
})

test('F47 a first row may begin with what the form says already', () => {
  const shareholders = fields.find(({ element }) => element === 'shareholders')
  expect(shareholders?.list?.starts).toEqual({
    shareholder_name: 'legal_rep_name',
    shareholder_id_number: 'legal_rep_id_number',
    shareholder_contribution: 'registered_capital',
  })
})

test('F61 another number of people than there are staff is told, and stops nobody', () => {
  const repairs = catalogue.thing.get('qixiu') as OneThing
  const asked = fieldsOf(formSections(plan(catalogue, repairs, sampleAnswers(repairs)), catalogue))
  const roster = (...names: string[]) =>
    list(names.map((staff_name) => ({ staff_name, staff_post: '修理工' })))
  const doubts = (values: Record<string, string>) =>
    fieldStates(asked, values)
      .get('staff_roster')
      ?.doubts?.map(({ values: said }) => said?.told)
  const [two, three] = [roster('甲一', '乙二'), roster('甲一', '乙二', '丙三')]
  const told = [expect.stringContaining('名册上的人数和从业人数不一样')]
  expect(doubts({ staff_count: '3', staff_roster: two })).toEqual(told)
  expect(doubts({ staff_count: '3', staff_roster: three })).toEqual([])
  expect(doubts({ staff_roster: two })).toEqual([])
  const values = { staff_count: '3', staff_roster: two }
  const codes = draftFaults(asked, values).map(({ code }) => code)
  expect(codes).not.toContain('rows_not_so')
  const handedIn = validateValues(asked, values)
  expect(handedIn.ok ? [] : handedIn.problems.map(({ code }) => code)).not.toContain('rows_not_so')
})
