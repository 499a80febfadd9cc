import { expect, test } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'

/** Architecture 2: which engine module may import which (ADR 0002). All may import kernel, identity, calendar. */
const everywhere = ['kernel', 'identity', 'calendar']
const allowed: Record<string, readonly string[]> = {
  kernel: [],
  identity: ['kernel'],
  calendar: ['kernel'],
  catalogue: [],
  composer: ['catalogue'],
  form: ['catalogue', 'composer'],
  casework: ['catalogue', 'composer', 'form'],
  drawings: ['catalogue'],
  player: ['catalogue', 'composer', 'casework', 'form'],
  exchange: ['catalogue', 'composer', 'casework', 'form'],
  wording: ['catalogue'],
  library: ['catalogue'],
  lists: ['catalogue'],
  ratings: [],
  search: ['catalogue'],
  guide: ['catalogue', 'composer', 'form'],
  training: ['definition'],
  turns: ['casework'],
  definition: ['catalogue', 'composer', 'guide', 'wording'],
}

/** Schema, FEEL and calendar libraries: nothing else may enter the engine. */
const libraries = ['@sinclair/typebox', 'feelin', 'lezer-feel', '@lezer/common', 'chinese-days']

/** K15 The one file of data an engine module holds: holiday notices, which are the country's and not a city's. */
const data = ['engine/src/calendar/notices.ts → ../../../catalogue/calendar/notices.json']

const files = sourceFiles('engine/src').filter((file) => !isTest(file))
const moduleOf = (path: string) => path.split('/')[2] ?? ''

test('engine modules are known to the table of allowed edges', () => {
  expect([...new Set(files.map((file) => moduleOf(file.path)))].sort()).toEqual(Object.keys(allowed).sort())
})

test('engine imports only its own modules and the three kinds of library', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter(
        (name) =>
          !name.startsWith('.') &&
          !name.startsWith('#engine/') &&
          !libraries.some((library) => name === library || name.startsWith(`${library}/`)),
      )
      .map((name) => `${file.path} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('an engine module imports another only along the allowed edges, through its index', () => {
  const wrong = files.flatMap((file) => {
    const from = moduleOf(file.path)
    const may = from === 'kernel' ? [] : [...everywhere, ...(allowed[from] ?? [])]
    const foreign = file.imports
      .filter((name) => name.startsWith('#engine/'))
      .map((name) => name.slice('#engine/'.length))
    const crossing = file.imports.filter((name) => name.startsWith('../'))
    return [
      ...foreign.filter((to) => to === from || !may.includes(to)).map((to) => `${file.path} → ${to}`),
      ...crossing
        .filter(
          (name) =>
            !`${file.path.split('/').slice(0, -1).join('/')}`.split('/').slice(3).length ||
            name.startsWith('../../'),
        )
        .map((name) => `${file.path} → ${name}`)
        .filter((edge) => !data.includes(edge)),
    ]
  })
  expect(wrong).toEqual([])
})

test('the engine has no clock, no randomness and no runtime of its own', () => {
  const forbidden = [
    /\bDate\(\s*\)/,
    /Date\.now\b/,
    /Math\.random\b/,
    /['"]node:/,
    /performance\.now/,
    /crypto\.random/,
  ]
  const wrong = files.flatMap((file) => {
    const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return forbidden.filter((pattern) => pattern.test(code)).map((pattern) => `${file.path}: ${pattern}`)
  })
  expect(wrong).toEqual([])
})
