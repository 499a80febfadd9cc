import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answers } from '#engine/catalogue'
import { bothEnds, plan } from '#engine/composer'
import { cixi } from '../support/cixi.ts'

type PlanCase = {
  readonly name: string
  readonly given: { readonly thing: string; readonly answers: Answers }
  readonly then: {
    readonly matters?: readonly string[]
    readonly undecided?: readonly string[]
    readonly ask?: string
    readonly unsettled?: readonly string[]
    readonly ends?: object
    readonly dropped?: readonly { matter: string; material: string; reason: string; by: string }[]
    readonly askedBy?: Readonly<Record<string, readonly string[]>>
    readonly days?: { readonly promised: number; readonly committed?: number }
    readonly commitments?: readonly string[]
    readonly times?: readonly { matter: string; start: number; end: number; critical: boolean }[]
  }
}

const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cases/plan/scenarios.json'), 'utf8'),
) as PlanCase[]

test.each(cases)('$name', ({ given, then }) => {
  const thing = cixi().things.find(({ code }) => code === given.thing)
  if (!thing) throw new Error(`no one thing ${given.thing}`)
  const { matters, materials, days, undecided, ask, unsettled } = plan(cixi(), thing, given.answers)
  if (then.matters) expect(matters.map(({ code }) => code)).toEqual(then.matters)
  if (then.undecided) expect(undecided).toEqual(then.undecided)
  if (then.ask) expect(ask).toBe(then.ask)
  if (then.unsettled) expect(unsettled).toEqual(then.unsettled)
  if (then.ends) expect(bothEnds(cixi(), thing, given.answers).figures).toMatchObject(then.ends)
  if (then.dropped)
    expect(materials.dropped).toEqual(
      expect.arrayContaining(then.dropped.map((row) => expect.objectContaining(row))),
    )
  for (const [material, askedBy] of Object.entries(then.askedBy ?? {}))
    expect(materials.submit.find((row) => row.material === material)?.askedBy).toEqual(askedBy)
  if (then.days) expect(days).toMatchObject(then.days)
  if (then.commitments)
    expect(matters.filter(({ commitment }) => commitment).map(({ code }) => code)).toEqual(then.commitments)
  for (const { matter, ...time } of then.times ?? [])
    expect(matters.find(({ code }) => code === matter)).toMatchObject(time)
})
