import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Input, keptJson } from './kept-json.ts'

let folder = ''
let made = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-kept-'))
  made = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const input = (name: string, text: string): Input => ({ name, bytes: Buffer.from(text) })
const files = [input('a.yaml', '甲'), input('b.yaml', '乙')]
const read = (inputs: readonly Input[]) =>
  keptJson(
    'test',
    inputs,
    () => {
      made += 1
      return inputs.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
    },
    folder,
  )
const keptFile = () => join(folder, readdirSync(folder)[0] ?? '')

test('the same files are read once, in whatever order they are listed', () => {
  expect(read(files)).toEqual(['甲', '乙'])
  expect(read(files)).toEqual(['甲', '乙'])
  expect(read([...files].reverse())).toEqual(['甲', '乙'])
  expect(made).toBe(1)
})

test.each([
  ['other bytes', [input('a.yaml', '丙'), input('b.yaml', '乙')]],
  ['another name', [input('c.yaml', '甲'), input('b.yaml', '乙')]],
  ['one file less', [input('a.yaml', '甲')]],
  ['a name that runs into its bytes', [input('a.yaml甲b.yaml', '乙')]],
])('%s: read anew, never stale', (_what, others) => {
  read(files)
  read(others)
  expect(made).toBe(2)
})

test.each([
  ['cut short', (text: string) => text.slice(0, -3)],
  ['empty', () => ''],
  ['another document', (text: string) => `${text.slice(0, 65)}["丁"]`],
  ['zeros, as after a power cut', (text: string) => '\0'.repeat(text.length)],
])('what was kept is %s: read anew and kept again', (_what, spoil) => {
  read(files)
  const whole = readFileSync(keptFile(), 'utf8')
  writeFileSync(keptFile(), spoil(whole))
  expect(read(files)).toEqual(['甲', '乙'])
  expect(made).toBe(2)
  expect(readFileSync(keptFile(), 'utf8')).toBe(whole)
})

test('what must not be kept is made each time', () => {
  const make = () => {
    made += 1
    return undefined
  }
  const nothing = () => keptJson('test', files, make, folder)
  nothing()
  nothing()
  expect([made, readdirSync(folder)]).toEqual([2, []])
})

test('a folder that cannot be written costs time, not the answer', () => {
  rmSync(folder, { recursive: true })
  expect(read(files)).toEqual(['甲', '乙'])
  expect(read(files)).toEqual(['甲', '乙'])
  expect(made).toBe(2)
})

test('no more than eight stay, and no half-written one', () => {
  for (let index = 0; index < 20; index += 1) read([input('a.yaml', `${index}`)])
  const names = readdirSync(folder)
  expect(names.length).toBe(8)
  expect(names.every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true)
})
