import { actingAs, permissionsOf } from '#engine/identity'
import { type Context, chinaDay, ok } from '#engine/kernel'
import type { Identify } from '#platform/doors'
import { createAccounts } from './accounts.ts'
import { demonstrationPassword } from './demonstration.ts'
import { createAccountKeep } from './keep-account.ts'
import { createKnownCallers, type KnownCallers } from './known-callers.ts'
import { createNameChecks } from './name-checks.ts'
import type { IdentityParts } from './parts.ts'
import { createPersons, shownPerson } from './persons.ts'
import { createPhoneCodes } from './phone-codes.ts'
import type { AccountRow } from './store.ts'

const actingNow = (row: AccountRow, { division, clock }: IdentityParts) =>
  actingAs(row, division, chinaDay(clock()))

const identifyWith =
  (parts: IdentityParts, known: KnownCallers): Identify =>
  ({ headers: { cookie = '' } }) =>
    known.ask(cookie, async () => {
      const session = await (await parts.auth()).api.getSession({ headers: new Headers({ cookie }) })
      // What somebody is is read from our own rows: a session outlives an appointment.
      const row = session ? await parts.store.find(session.user.id) : undefined
      return row && actingNow(row, parts)
    })

/** A call of Better Auth's own. Whose session it was is asked for anew afterwards, and so are all it may have ended. */
const answerAuthWith =
  ({ auth }: IdentityParts, known: KnownCallers) =>
  async (call: Request): Promise<Response> => {
    const response = await (await auth()).handler(call)
    const begins = /\/sign-(in|up)\//.test(call.url)
    if (call.method === 'POST' && !begins) known.forgetAll()
    else known.forget(call.headers.get('cookie') ?? undefined)
    return response
  }

/** Accounts, who is calling, and the person behind an applicant's account. */
export const createIdentity = (parts: IdentityParts) => {
  const people = createPersons(parts)
  const known = createKnownCallers()
  const me = async ({ actor, now }: Context) => {
    const row = actor.id ? await parts.store.find(actor.id) : undefined
    const person = row ? await people.personOf(row.id) : undefined
    const acting = row && actingNow(row, parts)
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
      today: chinaDay(now),
    })
  }
  return {
    ...people,
    ...createPhoneCodes(parts, people),
    ...createNameChecks(parts, people, createAccountKeep(parts, known)),
    ...createAccounts(parts, known),
    me,
    identify: identifyWith(parts, known),
    answerAuth: answerAuthWith(parts, known),
  }
}
export type IdentityService = ReturnType<typeof createIdentity>
