import { expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { available, listsLeft, mayClaim, queuesOf, seesNames, sightOf } from './index.ts'
import { accepted, cast, grant, run, submitted } from './test-cases.ts'
import { queues } from './words.ts'

const officers = ['a', 'b', 'c', 'lead'].map((name) => cast[name] as Actor)
const headOf = (officer: Actor): Actor => ({ ...officer, id: `head ${officer.id}`, role: 'department_head' })

test('P40 C10 the head of a department sees of a case what its officers see, whether it leads or not', () => {
  for (const state of [run(...submitted), run(...accepted), run(...accepted, ['a', grant('licence')])])
    for (const officer of officers)
      expect({ officer, sight: sightOf(state, headOf(officer)) }).toEqual({
        officer,
        sight: sightOf(state, officer),
      })
  const { department: _none, ...nowhere } = headOf(officers[0] as Actor)
  expect(sightOf(run(...accepted), nowhere).sees).toBe('nothing')
})

test('P40 C22 a head reads the lists of the department with the names its officers read', () => {
  for (const officer of officers) expect(queuesOf(headOf(officer))).toEqual(queuesOf(officer))
  for (const queue of queues)
    expect(seesNames({ role: 'department_head' }, queue)).toBe(
      seesNames({ role: 'department_officer' }, queue),
    )
})

test('P40 a head decides nothing, and no act stands open but to extend a limit', () => {
  for (const state of [run(...submitted), run(...accepted)])
    for (const officer of officers)
      expect(available(state, headOf(officer)).filter(({ act }) => act !== 'extend')).toEqual([])
})

test('P40 C70 C72 a head takes no line of a list; what an officer has is free when they are only head', () => {
  const [officer] = officers as [Actor]
  const line = { queue: 'department', department: officer.department ?? '' } as const
  expect([officer, headOf(officer)].map((actor) => mayClaim(actor, line))).toEqual([true, false])
  const place = ({ role, department }: Actor) => ({ role, department: department ?? null })
  expect(listsLeft(place(officer), [place(headOf(officer))])).toHaveLength(4)
  expect(listsLeft(place(headOf(officer)), [])).toEqual([])
})
