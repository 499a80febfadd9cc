import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { assuranceOf } from './assurance.ts'
import type { Person } from './formats.ts'
import { failIdentity } from './problems.ts'

/** P22 How often name and number may be compared in 24 hours. */
const nameCheckLimits = { perAccountAndDay: 5, perNumberAndDay: 5 } as const

/** What the population registry says of a name and a number. `unknown_kind`: it keeps no documents of this kind. */
export type NameAnswer = 'match' | 'differs' | 'unknown_kind' | 'down'

/** P22 Whether the registry may be asked: by whoever said who they are and has the phone at hand, a few times a day. */
export const mayCheckName = (
  person: Person | undefined,
  asked: { readonly ofAccount: number; readonly ofNumber: number },
): Result<Person> => {
  if (!person) return refuse(failIdentity('person_missing'))
  if (assuranceOf(person) === 'unverified') return refuse(failIdentity('phone_first'))
  const { perAccountAndDay, perNumberAndDay } = nameCheckLimits
  return asked.ofAccount >= perAccountAndDay || asked.ofNumber >= perNumberAndDay
    ? refuse(failIdentity('real_name_too_many'))
    : ok(person)
}

/** P22 No such number and another name are one refusal, so that nobody learns names by trying numbers. */
export const nameAnswered = (answer: NameAnswer): Problem[] => {
  if (answer === 'match') return []
  if (answer === 'down') return [failIdentity('real_name_down')]
  return [failIdentity(answer === 'unknown_kind' ? 'real_name_kind' : 'real_name_differs')]
}
