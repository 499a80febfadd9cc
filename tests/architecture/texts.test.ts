import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'))
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join()

const apps = ['ui', 'portal', 'desk'].filter((app) => existsSync(join(root, `web/${app}/texts/zh.json`)))
const sources = sourceFiles('web').filter((file) => !isTest(file))

describe.each(apps)('texts of web/%s', (app) => {
  const zh = read(`web/${app}/texts/zh.json`)
  const en = read(`web/${app}/texts/en.json`)
  const reach = sources.filter(
    (file) => app === 'ui' || file.path.startsWith(`web/${app}/`) || file.path.startsWith('web/ui/'),
  )
  const code = reach.map((file) => file.text).join('\n')

  test('both languages hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  test('no text is empty, and both languages take the same values', () => {
    const wrong = Object.keys(zh).filter(
      (key) =>
        !zh[key]?.trim() || !en[key]?.trim() || placeholders(zh[key] ?? '') !== placeholders(en[key] ?? ''),
    )
    expect(wrong).toEqual([])
  })

  test('every key is used', () => {
    const unused = Object.keys(zh).filter((key) => !code.includes(`'${key}'`) && !code.includes(`"${key}"`))
    expect(unused).toEqual([])
  })

  test('English holds no Chinese text', () => {
    expect(
      Object.entries(en).filter(([key, text]) => /[\u4e00-\u9fff]/.test(text) && !key.includes('language')),
    ).toEqual([])
  })
})

test('every key the code asks for exists', () => {
  const known = new Set(apps.flatMap((app) => Object.keys(read(`web/${app}/texts/zh.json`))))
  const missing = sources.flatMap((file) =>
    [...file.text.matchAll(/\bt\(\s*'([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !known.has(key))
      .map((key) => `${file.path}: ${key}`),
  )
  expect(missing).toEqual([])
})
