import { expect, test } from 'vitest'
import { checkThing } from '#engine/composer'
import { lintGuide } from '#engine/guide'
import { sentence } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'
import { englishNames } from './index.ts'

const called = englishNames(cixi())

test('names of things, several at once; what is no name stays as it is', () => {
  expect(called('公安局')).toBe(cixi().department.get('gaj')?.name_en)
  expect(called('公安局、环境保护局')).toBe(
    `${cixi().department.get('gaj')?.name_en}, ${cixi().department.get('hbj')?.name_en}`,
  )
  expect(called('办公司')).toBe('Company')
  for (const text of ['', '2026-12-03', '某某路 1 号、二楼']) expect(called(text)).toBe(text)
})

test('what check says of the fifty is said in English altogether', () => {
  const told = cixi().things.flatMap((thing) => {
    const { errors, warnings } = checkThing(cixi(), thing)
    return [...errors, ...warnings].map(({ problem }) => sentence(problem, 'en', called))
  })
  expect(told.length).toBeGreaterThan(50)
  expect(told.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('what the guide lint says quotes Chinese only where a wording, a law or a result is quoted', () => {
  const told = cixi().things.flatMap((thing) =>
    lintGuide(cixi(), thing)
      .findings.filter(({ code }) => !/wording|open_end|article|procedure|agency|result/.test(code))
      .map((finding) => sentence(finding, 'en', called)),
  )
  expect(told.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})
