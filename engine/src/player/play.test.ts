import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { play } from './index.ts'

/** Scripts an official can read (`cases/play`): what is played, and what must come of it. Each step is `ok` or the code of its refusal. */
type Written = {
  readonly name: string
  readonly play: unknown
  readonly expect: {
    readonly steps: readonly string[]
    readonly statuses?: readonly string[]
    readonly branches?: Readonly<Record<string, object>>
    readonly documents?: readonly string[]
    readonly notices?: readonly object[]
  } & Readonly<Record<string, unknown>>
}
const folder = join(import.meta.dirname, '../../../cases/play')
const written = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Written[],
)

describe('cases an official can read', () => {
  test.each(written.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const played = play(cixi(), one.play)
    if (!played.ok) throw new Error(JSON.stringify(played.problems))
    const { steps, statuses, branches = {}, documents = [], notices, ...rest } = one.expect
    expect(played.value.steps.map(({ ok, code }) => (ok ? 'ok' : code))).toEqual(steps)
    if (statuses) expect(played.value.steps.map(({ status }) => status)).toEqual(statuses)
    const found = Object.fromEntries(
      played.value.branches.map(({ matter, row, ...branch }) => [row ? `${matter}~${row}` : matter, branch]),
    )
    expect(found).toMatchObject(branches)
    expect(played.value.documents).toEqual(expect.arrayContaining([...documents]))
    if (notices) expect(played.value.notices).toMatchObject(notices)
    expect(played.value).toMatchObject(rest)
  })
})
