import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

type Texts = Record<string, string>

/** The texts of an app: its own and those of its rooms, each key in one place only. */
const read = (app: string, language: 'zh' | 'en'): Texts => {
  const all: Texts = {}
  const files = readdirSync(join(root, 'web', app), { recursive: true })
    .map(String)
    .filter((name) => /(^|[\\/])texts[\\/]/.test(name) && name.endsWith(`${language}.json`))
  for (const file of files) {
    const room: Texts = JSON.parse(readFileSync(join(root, 'web', app, file), 'utf8'))
    for (const [key, text] of Object.entries(room)) {
      if (key in all) throw new Error(`web/${app}/${file}: ${key} stands in another room too`)
      all[key] = text
    }
  }
  return all
}
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join()

const apps = ['ui', 'portal', 'desk'].filter((app) => existsSync(join(root, `web/${app}/texts/zh.json`)))
const sources = sourceFiles('web').filter((file) => !isTest(file))

describe.each(apps)('texts of web/%s', (app) => {
  const zh = read(app, 'zh')
  const en = read(app, 'en')
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
  const known = new Set(apps.flatMap((app) => Object.keys(read(app, 'zh'))))
  const missing = sources.flatMap((file) =>
    [...file.text.matchAll(/\bt\(\s*'([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !known.has(key))
      .map((key) => `${file.path}: ${key}`),
  )
  expect(missing).toEqual([])
})

/** Modules an app's entry imports statically, itself included: what is drawn before anything else is loaded. */
const drawnFirst = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path) || !/\.tsx?$/.test(path)) return seen
  seen.add(path)
  const text = readFileSync(join(root, path), 'utf8')
  for (const [, from = ''] of text.matchAll(
    /^(?:import|export|\}) [^'\n]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm,
  ))
    if (from) drawnFirst(posix.join(posix.dirname(path), from), seen)
  return seen
}

test.each(['portal', 'desk'])('what web/%s draws first has its words with it', (app) => {
  const words = (path: string): Texts => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const first = {
    ...words('web/ui/texts/zh.json'),
    // The portal's other pages bring these along; the desk has them from the start.
    ...(app === 'desk' ? words('web/ui/texts/inner/zh.json') : {}),
    ...words(`web/${app}/texts/zh.json`),
  }
  const all = { ...read('ui', 'zh'), ...read(app, 'zh') }
  const files = [...drawnFirst(`web/${app}/main.tsx`)].filter((path) => path.startsWith('web/'))
  expect(files.length).toBeGreaterThan(20)
  const late = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/'([\w.]+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => key in all && !(key in first))
      .map((key) => `${path}: ${key}`),
  )
  expect(late).toEqual([])
})

/** The values of a refusal; a name in English (`labelEn`) is the same value. */
const valuesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+?)(?:En|_en)?\}/g)].map((match) => match[1]))].sort().join()

test('KE2 every refusal has a sentence in both languages, with the same values', () => {
  const problems: Record<string, Texts> = JSON.parse(
    readFileSync(join(root, 'contract/problems.json'), 'utf8'),
  )
  const wrong = Object.entries(problems).filter(
    ([, { zh = '', en = '' }]) => !zh.trim() || !en.trim() || valuesOf(zh) !== valuesOf(en),
  )
  expect(wrong.map(([code]) => code)).toEqual([])
})
