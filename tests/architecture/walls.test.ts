import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

const packages = ['engine', 'server', 'cli', 'web', 'tests', 'bench', 'scripts']
const web = sourceFiles('web').filter((file) => !isTest(file))
const server = sourceFiles('server/src').filter((file) => !isTest(file))

/** Where an import leads, from the root of the repository; a package stays as it is written. */
const leadsTo = (from: string, name: string): string => {
  if (!name.startsWith('.')) return name
  const parts = from.split('/').slice(0, -1)
  for (const part of name.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}
const crossings = (files: typeof web, allowed: (from: string, to: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .map((name) => leadsTo(path, name))
      .filter((to) => !allowed(path, to))
      .map((to) => `${path} → ${to}`),
  )

describe('a screen', () => {
  test('imports the contract, the engine, its own app and what both apps share; nothing of server or command line', () => {
    const app = (path: string) => path.split('/').slice(0, 2).join('/')
    const wrong = crossings(web, (from, to) => {
      if (/^(web\/)/.test(to)) return app(to) === app(from) || /^web\/(ui|build)\//.test(to)
      return (
        to === 'contract/client.ts' ||
        to.startsWith('#engine/') ||
        !/^[#.]|^(server|cli|tests|bench|engine)\//.test(to)
      )
    })
    expect(wrong).toEqual([])
  })

  test('holds no SQL, and reads no package of the server', () => {
    const sql =
      /\bselect\s[\w*",.\s]+\sfrom\s\w+\s(where|order|limit|join)\b|\binsert\s+into\s|\bdelete\s+from\s/i
    const packagesOfServer =
      /^(fastify|@fastify\/|pg$|kysely|@electric-sql\/|better-auth|node:(?!fs$|path$|url$|zlib$|crypto$))/
    expect(web.filter(({ text }) => sql.test(text)).map(({ path }) => path)).toEqual([])
    expect(crossings(web, (_from, to) => !packagesOfServer.test(to))).toEqual([])
  })
})

test('a module of the server never speaks HTTP status: refusals are mapped in platform/problem-details.ts alone', () => {
  const wrong = server.filter(
    ({ path, text }) => path.includes('/modules/') && /\.(status|code)\(\s*\d|statusCode\s*=/.test(text),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('names are kebab-case: folders and files of every package (SQL files are called like their functions)', () => {
  const entries = packages.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map(
      (name) => `${folder}/${String(name).replaceAll('\\', '/')}`,
    ),
  )
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
  const wrong = entries.filter((path) => {
    const last = path.split('/').at(-1) ?? ''
    return (
      !name.test(last) && !['SPEC.md', 'README.md', 'HEAD'].includes(last) && !/^[a-z0-9_]+\.sql$/.test(last)
    )
  })
  expect(wrong).toEqual([])
})

test('no test is left out: none is skipped, left for later or run alone', () => {
  const tests = packages.flatMap((folder) => sourceFiles(folder)).filter(isTest)
  const wrong = tests.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:test|describe|it)\.(?:only|skip|todo|fails|skipIf|runIf)\(.*/g)].map(
      ([line]) => `${path}: ${line}`,
    ),
  )
  // xmllint is a tool of the machine; where it is missing the same files are still read by bpmn-moddle.
  expect(wrong.filter((line) => !line.includes("skipIf(!systemTool('xmllint'"))).toEqual([])
})

test.each(['engine/src', 'server/src', 'cli/src', 'web'])(
  '%s: the median file has at most 80 lines',
  (folder) => {
    const sizes = sourceFiles(folder)
      .filter((file) => !isTest(file))
      .map(({ text }) => text.split('\n').length - 1)
      .sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
  },
)
