import { expect, test } from 'vitest'
import { checkPerson, maskPerson, tidyPerson } from './index.ts'

const person = { name: '张三', idNumber: '11010519491231002X', phone: '13800138000' }

test('F14 a number and a phone are given, and can be right', () => {
  expect(checkPerson(person)).toEqual([])
  expect(checkPerson({ ...person, idNumber: '', phone: '' })).toHaveLength(2)
  const faults = checkPerson({ ...person, idNumber: '110105194912310021', phone: '12' })
  expect(faults.map(({ place }) => place)).toEqual(['idNumber', 'phone'])
})

test('F14 a name is one: no markup, no formula, no picture', () => {
  for (const name of ['<b>王小明</b>', '=cmd|calc', '😀', '123'])
    expect(checkPerson({ ...person, name }).map(({ place }) => place)).toEqual(['name'])
  expect(checkPerson({ ...person, name: '阿依古丽·买买提' })).toEqual([])
})

test('F7 F14 what somebody says of themselves is judged as it is meant, however it is grouped', () => {
  const typed = { name: ' 沈若琳 ', idNumber: '110105 19491231 002x', phone: '+86 138 0013 8000' }
  expect(checkPerson(typed)).toEqual([])
  expect(tidyPerson(typed)).toEqual({
    name: '沈若琳',
    documentKind: 'resident_card',
    idNumber: '11010519491231002X',
    phone: '13800138000',
  })
  expect(tidyPerson({ ...person, phone: '+86 574 6380 1234' }).phone).toBe('0574-63801234')
})

test('X2 numbers are never whole on a screen, the name only to those who face the person', () => {
  expect(maskPerson(person, true)).toEqual({
    name: '张三',
    documentKind: 'resident_card',
    idNumber: '110105********002X',
    phone: '138****8000',
  })
  expect(maskPerson(person, false).name).toBe('张*')
})
