import { actingAs, permissionsOf } from '#engine/identity'
import { type Context, chinaDay, ok } from '#engine/kernel'
import { demonstrationPassword } from './demonstration.ts'
import type { IdentityParts } from './parts.ts'
import { type Persons, shownPerson } from './persons.ts'

/** Who is signed in, as themselves and in every office they hold, and what they may do. */
export const createMe = (parts: IdentityParts, people: Persons) => {
  return async ({ actor, now }: Context) => {
    const row = actor.id ? await parts.store.find(actor.id) : undefined
    const person = row ? await people.personOf(row.id) : undefined
    const acting = row && actingAs(row, parts.division, chinaDay(now))
    const departmentOf = (id: string | null | undefined) => (id ? (parts.department(id) ?? null) : null)
    const account = row &&
      acting && {
        id: row.id,
        name: row.name,
        username: row.username ?? '',
        role: acting.actor.role,
        department: departmentOf(acting.actor.department),
        window: acting.offices[0]?.window ?? null,
        office: acting.actor.office ?? null,
        offices: acting.offices.map(({ officeId, role, department, window, office }) => ({
          ...{ officeId, role, window, office },
          department: departmentOf(department),
        })),
      }
    return ok({
      account: account ?? null,
      person: person ? shownPerson(person) : null,
      permissions: [...permissionsOf(acting?.actor.role)],
      demonstration: parts.demonstration.map(({ username, zh, en }) => ({
        username,
        password: demonstrationPassword,
        zh,
        en,
      })),
      codesAt: parts.codesAt,
      provider: parts.provider,
      today: chinaDay(now),
    })
  }
}
