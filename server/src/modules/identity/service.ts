import { checkValue, mask } from '#engine/form'
import { type Office, permissionsOf } from '#engine/identity'
import {
  type Actor,
  type Context,
  chinaDay,
  ok,
  type Problem,
  type Result,
  type Role,
  refuse,
} from '#engine/kernel'
import type { Identify } from '#platform/doors'
import type { Secret } from '#platform/secret'
import type { Auth } from './auth.ts'
import { type DemonstrationAccount, demonstrationPassword } from './demonstration.ts'
import { createKnownCallers, type KnownCallers } from './known-callers.ts'
import { failIdentity } from './problems.ts'
import type { AccountRow, IdentityStore } from './store.ts'

type Person = { readonly name: string; readonly idNumber: string; readonly phone: string }
type DepartmentName = { readonly id: string; readonly name: string; readonly nameEn: string }
type NewAccount = {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly role: Role
  readonly department?: string
  readonly window?: string
  readonly office?: Office
}

export type IdentityParts = {
  readonly auth: Auth
  readonly store: IdentityStore
  readonly secret: Secret
  /** A department of the division's catalogue. */
  readonly department: (id: string) => DepartmentName | undefined
  readonly demonstration: readonly DemonstrationAccount[]
}

const about = (userId: string) => `person_profile ${userId}`

const toActor = (row: AccountRow): Actor => ({
  id: row.id,
  name: row.name,
  role: row.role,
  division: row.division_code,
  ...(row.department ? { department: row.department } : {}),
  ...(row.office ? { office: row.office } : {}),
})

/** Where an act happens: a window by its name, everybody else the portal or the desk (C9). */
const placeOf = (row: AccountRow): string => row.window ?? (row.role === 'applicant' ? 'portal' : 'desk')

const identifyWith =
  ({ auth, store }: IdentityParts, known: KnownCallers): Identify =>
  ({ headers: { cookie = '' } }) =>
    known.ask(cookie, async () => {
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
      // The role is read from our own row: a session outlives an appointment.
      const row = session ? await store.find(session.user.id) : undefined
      return row ? { actor: toActor(row), place: placeOf(row) } : undefined
    })

const needsDepartment: readonly Role[] = ['department_officer', 'lead_department']

const checkPerson = (person: Person): Problem[] => {
  const shape = { nameEn: '', options: [] }
  const results = [
    checkValue(
      { ...shape, element: 'idNumber', name: '身份证号码', nameEn: 'identity number', type: 'id_number' },
      person.idNumber,
    ),
    checkValue(
      { ...shape, element: 'phone', name: '手机号码', nameEn: 'phone number', type: 'phone' },
      person.phone,
    ),
  ]
  return results.flatMap((result) => (result.ok ? [] : result.problems))
}

const accounts = (parts: IdentityParts, known: KnownCallers) => {
  const { auth, store } = parts
  const addAccount = async (account: NewAccount): Promise<Result<{ id: string }>> => {
    const department = account.department ?? null
    if (needsDepartment.includes(account.role) && !department)
      return refuse(failIdentity('department_needed', { role: account.role }, 'department'))
    if (department && !parts.department(department))
      return refuse(failIdentity('unknown_department', { department }, 'department'))
    if (await store.findByUsername(account.username))
      return refuse(failIdentity('username_taken', { username: account.username }, 'username'))
    const { user } = await auth.api.signUpEmail({
      body: {
        email: `${account.username}@onevisit.local`,
        password: account.password,
        name: account.name,
        username: account.username,
      },
    })
    await store.appoint(user.id, {
      role: account.role,
      department,
      window: account.window ?? null,
      office: account.role === 'joint_team' ? (account.office ?? null) : null,
    })
    known.forgetAll()
    return ok({ id: user.id })
  }
  return {
    addAccount,
    listAccounts: async (page: number) => {
      const { rows, total } = await store.list(page)
      return ok({
        accounts: rows.map(({ id, username, name, role, department, createdAt }) => ({
          id,
          username: username ?? '',
          name,
          role,
          department,
          createdAt: new Date(createdAt).toISOString(),
        })),
        total,
      })
    },
  }
}

const persons = ({ store, secret }: IdentityParts) => {
  const personOf = async (userId: string): Promise<Person | undefined> => {
    const row = await store.readPerson(userId)
    return row ? secret.open<Person>(about(userId), row.ciphertext) : undefined
  }
  const writePerson = (userId: string, person: Person, now: string) =>
    store.writePerson(userId, secret.seal(about(userId), person), now)
  const masked = (person: Person): Person => ({
    name: person.name,
    idNumber: mask(person.idNumber, 'id_number'),
    phone: mask(person.phone, 'phone'),
  })
  return {
    personOf,
    writePerson,
    masked,
    savePerson: async (person: Person, { actor, now }: Context): Promise<Result<Person>> => {
      const problems = checkPerson(person)
      if (problems.length) return refuse(...problems)
      await writePerson(actor.id, person, now)
      return ok(masked(person))
    },
  }
}

/** Accounts, who is calling, and the person behind an applicant's account. */
export const createIdentity = (parts: IdentityParts) => {
  const people = persons(parts)
  const known = createKnownCallers()
  const me = async ({ actor, now }: Context) => {
    const row = actor.id ? await parts.store.find(actor.id) : undefined
    const person = row ? await people.personOf(row.id) : undefined
    const account = row && {
      id: row.id,
      name: row.name,
      username: row.username ?? '',
      role: row.role,
      department: row.department ? (parts.department(row.department) ?? null) : null,
      window: row.window,
      office: row.office,
    }
    return ok({
      account: account ?? null,
      person: person ? people.masked(person) : null,
      permissions: [...permissionsOf(row?.role)],
      demonstration: parts.demonstration.map(({ username, zh, en }) => ({
        username,
        password: demonstrationPassword,
        zh,
        en,
      })),
      today: chinaDay(now),
    })
  }
  return {
    ...people,
    ...accounts(parts, known),
    me,
    identify: identifyWith(parts, known),
    /** A call of Better Auth's own. Whose session it was is asked for anew afterwards, and so are all it may have ended. */
    answerAuth: async (call: Request): Promise<Response> => {
      const response = await parts.auth.handler(call)
      const begins = /\/sign-(in|up)\//.test(call.url)
      if (call.method === 'POST' && !begins) known.forgetAll()
      else known.forget(call.headers.get('cookie') ?? undefined)
      return response
    },
  }
}
export type IdentityService = ReturnType<typeof createIdentity>
