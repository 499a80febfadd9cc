import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cixiFolder } from '../support/cixi.ts'
import { blockOf, commandsOf, root } from '../support/how-to.ts'

/** The page is followed literally: its text is written where it says, and its commands are run on it. */
const page = 'add-a-model-text.md'
const folder = mkdtempSync(join(tmpdir(), 'onevisit-model-text-'))
const catalogue = join(folder, 'catalogue')
cpSync(cixiFolder, catalogue, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), ...words, '--catalogue', catalogue], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '' },
  })
const file = 'catalogue/cixi/model-texts/songs.yaml'
const write = (text: string) => writeFileSync(join(catalogue, 'model-texts/songs.yaml'), text)
const left = () => {
  const { rows } = JSON.parse(run(['figures', '--rows', '--json']).stdout) as {
    rows: { materials: { thing: string; material: string; outcome: string }[] }
  }
  return rows.materials.filter(
    ({ thing, material, outcome }) =>
      thing === 'ktv' && material === 'song_system_proof' && outcome === 'hand_in',
  ).length
}

test('the text of the page is taken, its paper is no longer written by hand, and every command of the page works', () => {
  const before = left()
  expect(before).toBeGreaterThan(0)
  write(blockOf(page, file))
  for (const words of commandsOf(page)) {
    const done = run(words)
    expect({ words, status: done.status, err: done.status ? done.stdout + done.stderr : '' }).toEqual({
      words,
      status: 0,
      err: '',
    })
  }
  expect(left()).toBe(0)
})

test('a slip in it is refused with its file and line', () => {
  write(blockOf(page, file).replace('<shop>', '<shpo>'))
  const refused = run(['check', 'ktv'])
  expect(refused.status).toBe(1)
  expect(refused.stdout + refused.stderr).toMatch(/model-texts\/songs\.yaml:\d+ \[0\]\.paragraphs\[1\]\.text/)
})
