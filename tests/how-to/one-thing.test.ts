import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cixiFolder } from '../support/cixi.ts'
import { blockOf, commandsOf, root } from '../support/how-to.ts'

const page = 'add-a-one-thing.md'
const folder = mkdtempSync(join(tmpdir(), 'onevisit-how-to-'))
const catalogue = join(folder, 'catalogue')
cpSync(cixiFolder, catalogue, { recursive: true })
const file = 'catalogue/cixi/things/chaguan.yaml'
writeFileSync(join(catalogue, 'things', basename(file)), blockOf(page, file))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '' },
  })

const told = commandsOf(page)
const inFolder = (words: readonly string[]) => run([...words, '--catalogue', catalogue])

test('the page tells how to look, check, lint, plan, search and load', () => {
  expect(told.map(([command]) => command).slice(0, 6)).toEqual([
    'things',
    'check',
    'lint',
    'plan',
    'search',
    'import',
  ])
})

test.each(told.filter(([command = '']) => ['check', 'lint', 'plan'].includes(command)))(
  'onevisit %s %s finds no error in the example',
  (...words) => {
    const done = inFolder(words)
    expect({ status: done.status, out: done.status ? done.stdout + done.stderr : '' }).toEqual({
      status: 0,
      out: '',
    })
    expect(done.stdout).not.toContain('✗')
  },
)

test('the example is found by how a person would say it, and stands in the list', () => {
  const search = told.find(([command]) => command === 'search') ?? []
  expect(JSON.parse(inFolder([...search, '--json']).stdout).matches[0].code).toBe('chaguan')
  expect(inFolder(['things']).stdout).toContain('开办茶馆')
})

test('the folder with the example is imported; a reason of leading that is no longer one is refused with its line', () => {
  const data = join(folder, 'data')
  const done = run(['import', catalogue, '--data', data])
  expect({ status: done.status, err: done.stderr }).toMatchObject({ status: 0 })
  const wrong = blockOf(page, file).replace('主要证照', '办件量大')
  writeFileSync(join(catalogue, 'things', basename(file)), wrong)
  const refused = run(['import', catalogue, '--data', data])
  expect(refused.status).toBe(1)
  expect(refused.stdout + refused.stderr).toMatch(/things\/chaguan\.yaml:\d+ \[0\]\.lead_reason/)
})
