import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'onevisit-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), ...words], {
    encoding: 'utf8',
    timeout: 300_000,
  })

const run = (...words: string[]) => command('lint', ...words)

/** The shipped catalogue with one text replaced wherever it stands. */
const changed = (from: string, to: string): string => {
  const copy = mkdtempSync(join(folder, 'catalogue-'))
  cpSync(join(root, 'catalogue/cixi'), copy, { recursive: true })
  let seen = 0
  for (const name of readdirSync(copy, { recursive: true }) as string[]) {
    if (!name.endsWith('.yaml')) continue
    const text = readFileSync(join(copy, name), 'utf8')
    seen += text.split(from).length - 1
    writeFileSync(join(copy, name), text.replaceAll(from, to))
  }
  expect(seen).toBeGreaterThan(0)
  return copy
}

describe('onevisit lint', () => {
  test('the shipped guides have no error; what cannot be decided is said once', () => {
    const done = run('--json')
    const report = JSON.parse(done.stdout) as Record<
      'errors' | 'warnings' | 'notDecidable',
      { code: string }[]
    >
    expect([done.status, report.errors]).toEqual([0, []])
    expect(report.notDecidable.length).toBeGreaterThan(5)
    const words = report.notDecidable.map((one) => JSON.stringify(one))
    expect(new Set(words).size).toBe(words.length)
  })

  test('R36 a catch-all in one department’s wording fails every guide that uses it, as one finding', () => {
    const copy = changed('as_named: 全体股东签署的公司章程', 'as_named: 其他材料')
    const done = run('--catalogue', copy, '--json')
    const { errors } = JSON.parse(done.stdout) as {
      errors: { rule: string; place: string; zh: string; message: string; things: string[] }[]
    }
    expect(done.status).toBe(1)
    const wordings = errors.filter(({ rule }) => rule === 'R36')
    expect(wordings.length).toBeGreaterThan(0)
    expect(new Set(wordings.map(({ place }) => place)).size).toBe(wordings.length)
    expect(wordings[0]).toMatchObject({
      place: expect.stringMatching(/^matters\./),
      zh: expect.stringContaining('其他材料'),
      things: expect.arrayContaining(['yinshua']),
    })
  })

  test('F35 what is of little use beside a paper is a hint of lint and of check, and forbids nothing', () => {
    const copy = changed(", says_en: 'Both sides, readable'}", '}')
    const said = '受理标准第 1 条没有英文，英文页面里只能显示中文。请补上。'
    const lint = run('canyin-qiye', '--catalogue', copy)
    expect([lint.status, lint.stdout]).toEqual([0, expect.stringContaining(said)])
    const check = command('check', 'canyin-qiye', '--catalogue', copy)
    expect([check.status, check.stdout]).toEqual([0, expect.stringContaining(said)])
    expect(check.stdout).toMatch(/· materials\.\w+\.criteria /)
    const { hints } = JSON.parse(command('check', 'canyin-qiye', '--catalogue', copy, '--json').stdout)
    expect(hints).toContainEqual(expect.objectContaining({ code: 'paper_criterion_no_english' }))
  })

  test('for people: a line for each finding and the sum; help and refusals', () => {
    const done = run('yinshua')
    expect([done.status, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toMatch(/0 处错误（改好才能公布），\d+ 处提醒，\d+ 条要人工核对\n$/)
    expect(run('--help').stdout).toContain('--catalogue <folder>')
    const unknown = run('nothing', '--json')
    expect([unknown.status, JSON.parse(unknown.stdout).error.code]).toEqual([1, 'thing_unknown'])
  })
})
