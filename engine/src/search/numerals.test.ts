import { expect, test } from 'vitest'
import { numberOf, quantitiesIn } from './numerals.ts'

test('S7 numbers are read as people write them', () => {
  const cases: [string, number][] = [
    ['35', 35],
    ['三十五', 35],
    ['两百', 200],
    ['一百二', 120],
    ['一百零五', 105],
    ['十几', 15],
    ['几十', 30],
    ['百把', 100],
    ['一万', 10_000],
  ]
  for (const [text, value] of cases) expect(numberOf(text), text).toBe(value)
})

test('S7 units are area, rooms, land, chairs, machines, vehicles, staff', () => {
  const cases: [string, number, string][] = [
    ['店面35个平方', 35, 'area'],
    ['400来平', 400, 'area'],
    ['2000方，要吗', 2000, 'area'],
    ['十坪', 33, 'area'],
    ['六十个房间', 60, 'rooms'],
    ['3间客房', 3, 'rooms'],
    ['4张牙椅', 4, 'chairs'],
    ['机子一百台', 100, 'machines'],
    ['二十辆车', 20, 'vehicles'],
    ['三百多个人', 300, 'staff'],
    ['30亩', 30, 'land'],
  ]
  for (const [text, value, unit] of cases) expect(quantitiesIn(text)[0], text).toMatchObject({ value, unit })
})

test('S7 a number without a unit, or a word that only looks like one, is no size', () => {
  expect(quantitiesIn('三方协议 第三类 711 c1')).toEqual([])
})
