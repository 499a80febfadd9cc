import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CatalogueDocument, Matter, OneThing } from '#engine/catalogue'
import { documentOf, readCatalogueFolder, versionOf, writeCatalogueFolder } from '#modules/catalogue'
import { cixi, cixiFolder } from '../support/cixi.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'onevisit-seeded-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'cli/src/main.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
    timeout: 300_000,
  })

const write = (name: string, document: CatalogueDocument): string => {
  const place = join(folder, name)
  for (const { path, text } of writeCatalogueFolder(document)) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), text)
  }
  return place
}

type Change = {
  readonly thing?: (thing: OneThing) => OneThing
  readonly matter?: (matter: Matter) => Matter
}
/** A copy of the catalogue with one fault in one thing. */
const seeded = (
  code: string,
  { thing = (one) => one, matter = (one) => one }: Change,
): CatalogueDocument => ({
  ...documentOf(cixi()),
  matters: cixi().matters.map(matter),
  things: cixi().things.map((one) => (one.code === code ? thing(one) : one)),
})
const when = (code: string, text: string) => (thing: OneThing) => ({
  ...thing,
  matters: thing.matters.map((row) => (row.code === code ? { ...row, when: text } : row)),
})

/** D8’s faults: the thing, the seed, the code it is told by and what it names. */
const seeds: readonly [string, string, Change, string, string][] = [
  [
    'unreachable matter',
    'canyin-qiye',
    { thing: when('ycj-ycls', 'areaSqm > 9000') },
    'unreachable_matter',
    'ycj-ycls',
  ],
  [
    'question that never matters',
    'canyin-qiye',
    {
      thing: (thing) => ({
        ...thing,
        questions: [...(thing.questions ?? []), { id: 'sings', ask: '唱歌吗？', type: 'boolean' }],
      }),
    },
    'idle_question',
    'sings',
  ],
  [
    'cycle',
    'canyin-qiye',
    { matter: (one) => (one.code === 'scjgj-mchz' ? { ...one, prerequisites: ['scjgj-spjy'] } : one) },
    'cycle',
    'scjgj-mchz',
  ],
  [
    'missing prerequisite',
    'canyin-qiye',
    {
      // Its cuts go with it: a cut of a matter that is not there would be told by the import already.
      thing: (thing) => ({
        ...thing,
        matters: thing.matters.filter(({ code }) => code !== 'scjgj-gtsl'),
        cuts: (thing.cuts ?? []).filter(({ matter }) => matter !== 'scjgj-gtsl'),
      }),
    },
    'missing_prerequisite',
    'scjgj-spjy',
  ],
  [
    'contradiction',
    'canyin-qiye',
    { thing: when('scjgj-gtsl', 'areaSqm > 0') },
    'contradiction',
    'scjgj-gtsl',
  ],
  [
    'requirement without source',
    'zhensuo',
    { matter: (one) => ({ ...one, intermediary_services: [] }) },
    'requirement_without_source',
    'zhensuo',
  ],
]

describe('D8 onevisit check over a folder with one seeded fault', () => {
  test('D8 the copy without a seed passes', () => {
    expect(run('check', 'canyin-qiye', '--catalogue', write('clean', documentOf(cixi()))).status).toBe(0)
  })
  test.each(seeds)('D8 %s', (name, code, change, told, named) => {
    const place = write(name.replaceAll(' ', '-'), seeded(code, change))
    const done = run('check', code, '--catalogue', place, '--json')
    expect(done.status).toBe(1)
    const { errors } = JSON.parse(done.stdout) as { errors: { code: string; thing: string }[] }
    const found = errors.filter((error) => error.code === told)
    expect(found.length).toBeGreaterThan(0)
    expect(JSON.stringify(found)).toContain(named)
  })
})

describe('D2 onevisit export --as folder', () => {
  test('D2 what is written reads back as the same version; a folder with other facts is left alone', () => {
    const out = join(folder, 'out')
    expect(run('export', '--as', 'folder', '--out', out).status).toBe(0)
    const { catalogue, faults } = readCatalogueFolder(out)
    expect(faults).toEqual([])
    expect(catalogue && versionOf(catalogue)).toBe(versionOf(cixi()))
    expect(run('export', '--as', 'folder', '--out', out).status).toBe(0)
    const stranger = join(out, 'cuts.yaml')
    writeFileSync(stranger, '[]\n')
    const refused = run('export', '--as', 'folder', '--out', out)
    expect([refused.status, refused.stderr.includes('export_folder_taken')]).toEqual([1, true])
    expect(readFileSync(stranger, 'utf8')).toBe('[]\n')
  })
  test('D2 it is the whole catalogue, and needs a folder', () => {
    for (const words of [[], ['--all', '--out', folder], ['canyin-qiye', '--out', folder]]) {
      const refused = run('export', ...words, '--as', 'folder', '--catalogue', cixiFolder)
      expect(refused.stderr).toContain('export_folder_whole')
    }
  })
})
