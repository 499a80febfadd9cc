import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPicks } from '#engine/form'
import { cixi } from '../../../../tests/support/cixi.ts'
import { createPicks } from './service.ts'

const shipped = createPicks('330282000000').list()

test('F44 the county has its five streets and fourteen towns, each once; another county has none', async () => {
  const names = (await shipped).places?.places.map(({ name }) => name) ?? []
  expect(names.filter((name) => name.endsWith('街道'))).toHaveLength(5)
  expect(names.filter((name) => name.endsWith('镇'))).toHaveLength(14)
  expect(new Set(names).size).toBe(19)
  expect((await createPicks('330281000000').list()).places).toBeNull()
})

test('F43 every list is for fields the catalogue has, no code and no name stands twice', async () => {
  const elements = cixi().element
  for (const { elements: own, rows } of (await shipped).lists) {
    expect(own.filter(({ element }) => !elements.has(element))).toEqual([])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  }
})

test.each([
  ['面馆', '快餐服务'],
  ['我想开一家便利店', '便利店零售'],
  ['bld', '便利店零售'],
  ['5251', '西药零售'],
  ['印刷厂', '包装装潢及其他印刷'],
  ['petrol', '机动车燃油零售'],
  ['wwez', '维吾尔族'],
  ['hui', '回族'],
])('F43 %s finds %s first', async (said, name) => {
  const rows = (await shipped).lists.flatMap((list) => list.rows)
  expect(findPicks(rows, said)[0]?.name).toBe(name)
  expect(findPicks(rows, said).length).toBeLessThanOrEqual(5)
})

test('F43 a file of another shape is told with its name and place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'picks-'))
  writeFileSync(join(folder, 'odd.yaml'), 'name: 怪\nverified: recalled\nelements: []\nrows: [{code: "1"}]\n')
  await expect(createPicks('1', folder).list()).rejects.toThrow('odd.yaml/rows/0/name')
})
