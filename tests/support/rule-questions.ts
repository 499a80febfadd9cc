import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A question an official can read: what is asked, of what, and what the answer must be. */
type Question = {
  readonly name: string
  readonly asks: string
  readonly given: never
  readonly then: unknown
}
export type Askers = Readonly<Record<string, (given: never) => unknown>>

/** Every question of a folder of `cases/rules`, each a test by its name. What is said of an object holds; a list is that list. */
export const testQuestions = (folder: string, askers: Askers): void => {
  const path = join(import.meta.dirname, '../../cases/rules', folder)
  const questions = readdirSync(path).flatMap(
    (file) => (JSON.parse(readFileSync(join(path, file), 'utf8')) as { cases: Question[] }).cases,
  )
  test.each(questions.map((one) => [one.name, one] as const))('%s', (_name, { asks, given, then }) => {
    const ask = askers[asks]
    if (!ask) throw new Error(`nobody answers “${asks}”`)
    const told = ask(given)
    if (then !== null && typeof then === 'object' && !Array.isArray(then)) expect(told).toMatchObject(then)
    else expect(told).toEqual(then)
  })
}
