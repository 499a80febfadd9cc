import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import { act, asRead, libraryOf, type Step, versionAt } from '../../../tests/support/versions.ts'
import { sayVersionEvent } from './index.ts'

/** Cases an official can read: how far a version has come, what somebody does, what then is. */
type OfficialCase = {
  readonly name: string
  readonly given: {
    readonly stage: string
    readonly steps?: readonly Step[]
    readonly faults?: readonly string[]
  }
  readonly when: Step
  readonly then: {
    readonly status?: string
    readonly lead?: string
    readonly signatures?: readonly unknown[]
    readonly told?: string
    readonly refused?: string
    readonly says?: string
  }
}

const file = join(import.meta.dirname, '../../../cases/definition/life-of-a-version.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as OfficialCase[]

test.each(cases)('$name', ({ given, when, then }) => {
  const library = libraryOf()
  const { state } = versionAt(given.stage, library, given.steps)
  const done = act(state, when, given.faults ? libraryOf(given.faults) : library)
  expect(done.refused?.code).toBe(then.refused)
  if (done.refused) {
    expect(asRead(sentence(done.refused, 'zh'))).toBe(then.says)
    expect(done.state).toBe(state)
    return
  }
  expect(done.state.status).toBe(then.status)
  if (!done.event) throw new Error('neither refused nor done')
  expect(
    asRead(sayVersionEvent(done.event, { zh: library.departmentName, en: library.departmentName })).zh,
  ).toBe(then.told)
  if (then.lead) expect(done.state.draft.lead_department).toBe(then.lead)
  if (then.signatures) expect(asRead(done.state.signatures)).toEqual(then.signatures)
})
