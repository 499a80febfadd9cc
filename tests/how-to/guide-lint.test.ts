import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blockOf, root } from '../support/how-to.ts'

const page = 'add-a-guide-lint.md'
// Below the repository, so that the copy finds the other modules and the packages.
mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/how-to-lint-'))
cpSync(join(root, 'engine/src/guide'), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const change = (name: string, ...steps: readonly (readonly [before: string, after: string])[]) => {
  const path = join(folder, name)
  const text = steps.reduce(
    (text, [before, after]) => {
      expect(text).toContain(before)
      return text.replaceAll(before, () => after)
    },
    readFileSync(path, 'utf8'),
  )
  writeFileSync(path, text)
}
const block = (name: string) => blockOf(page, `engine/src/guide/${name}`)

test('the example of the page lints: each seed brings its finding once more, its own too', () => {
  const table = 'defineProblems({\n'
  change('problems.ts', [table, `${table}${block('problems.ts')}`])
  const last = '/** 2b The fields of the national item list'
  change(
    'lint-fields.ts',
    [last, `${block('lint-fields.ts')}\n${last}`],
    ['...money(matter),', '...money(matter),\n...names(matter),'],
  )
  const seeds = 'const seeds: readonly [string, Seed][] = [\n'
  change(
    'lint-seeds.test.ts',
    [seeds, `${seeds}${block('lint-seeds.test.ts')}`],
    ["'#engine/guide'", "'./index.ts'"],
    ["'../../../tests/", `'${join(root, 'tests')}/`],
  )
  const done = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      folder,
      '--reporter',
      'verbose',
      'lint-seeds',
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', VITEST: undefined } },
  )
  expect({ status: done.status, out: done.status ? done.stdout + done.stderr : '' }).toEqual({
    status: 0,
    out: '',
  })
  expect(done.stdout).toContain('G5 warning 2b guide_name_too_long')
})
