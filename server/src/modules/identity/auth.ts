import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { accountLengths, mayEnter } from '#engine/identity'
import type { SealedNames } from '#platform/sealed-names'
import { divisionScope } from './division-scope.ts'
import { createIdentityStore } from './store.ts'

const { username: usernameLength, password: passwordLength } = accountLengths
const nameLength = { minUsernameLength: usernameLength.least, maxUsernameLength: usernameLength.most }

export type AuthSettings = {
  /** Kysely over the platform's own store; the tables are those of migration `accounts`. */
  readonly kysely: Kysely<never>
  /** Whose accounts these are: every row carries it, every lookup stays within it. */
  readonly division: string
  readonly secret: string
  /** How names stand in the store. */
  readonly names: SealedNames
  readonly baseUrl: string
  /** The password of all demonstration accounts, where there are any. */
  readonly publicPassword?: string
}

/**
 * Hashing is slow by design. Everybody knows the demonstration password, so its fifty-odd accounts share one hash, and what was
 * once found to be its hash is not computed again: a demonstration would otherwise start and sign in as long as real people do.
 */
const passwordsOf = (publicPassword: string | undefined) => {
  let shared: Promise<string> | undefined
  let found: string | undefined
  const hash = (password: string): Promise<string> => {
    if (password !== publicPassword) return hashPassword(password)
    shared ??= hashPassword(password)
    return shared
  }
  const verify = async (asked: { readonly hash: string; readonly password: string }): Promise<boolean> => {
    const known = publicPassword !== undefined && asked.password === publicPassword
    if (known && asked.hash === found) return true
    const right = await verifyPassword(asked)
    if (known && right) found = asked.hash
    return right
  }
  return { hash, verify }
}

/** P24 P26 Asked after the password was right: only whoever knows it learns why it opens nothing. */
const refuseEntry =
  ({ kysely, division, names }: AuthSettings) =>
  async ({ userId }: { readonly userId: string }): Promise<void> => {
    const account = await createIdentityStore(kysely, division, names).find(userId)
    const [problem] = account ? mayEnter(account) : []
    if (problem) throw new APIError('FORBIDDEN', { code: problem.code, message: problem.code })
  }

const hooksOf = (settings: AuthSettings) => ({
  session: { create: { before: refuseEntry(settings) } },
  // P35
  user: {
    create: {
      before: async <U extends { readonly name: string }>(user: U) => ({
        data: { ...user, name: settings.names.seal(user.name) },
      }),
    },
  },
})

/**
 * Better Auth keeps passwords and sessions (ADR 0006). It knows no role: whoever signs up holds no office and is an applicant,
 * offices are given by an administrator.
 */
const authOptions = (settings: AuthSettings) => {
  const { kysely, division, secret, baseUrl, publicPassword } = settings
  const carried = {
    division: {
      type: 'string',
      required: true,
      input: false,
      returned: false,
      fieldName: 'division_code',
      defaultValue: division,
    },
  } as const
  return {
    database: { db: kysely.withPlugin(divisionScope(division)), type: 'postgres' },
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    // What people did is told under the name: it is changed by an administrator, and told (P9).
    // Nor is anybody told which user names there are.
    disabledPaths: ['/update-user', '/is-username-available'],
    // It would print what the store threw, with the values in it. Thrown on, it is logged and answered as any other accident.
    onAPIError: { throw: true },
    logger: { disabled: true },
    // Same origin only: a page of another site may not sign anyone in or out.
    trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      autoSignIn: true,
      password: passwordsOf(publicPassword),
    },
    plugins: [username(nameLength)],
    user: {
      modelName: 'app_user',
      additionalFields: carried,
    },
    session: {
      modelName: 'app_session',
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 15,
      cookieCache: { enabled: false },
      additionalFields: carried,
    },
    account: { modelName: 'app_account', additionalFields: carried },
    verification: { modelName: 'app_verification', additionalFields: carried },
    databaseHooks: hooksOf(settings),
    advanced: { useSecureCookies: baseUrl.startsWith('https:'), database: { generateId: () => v7() } },
    rateLimit: { enabled: false },
  } satisfies BetterAuthOptions
}

export const createAuth = (settings: AuthSettings) => betterAuth(authOptions(settings))
export type Auth = ReturnType<typeof createAuth>
