import {
  accountLengths,
  checkOwnName,
  failAccount,
  failIdentity,
  isUsername,
  usernamePattern,
} from '#engine/identity'
import type { Problem } from '#engine/kernel'
import { problemDetails } from '#platform/problem-details'
import { failPlatform } from '#platform/problems'
import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'
import type { createSignIns } from './sign-ins.ts'

type SignIns = ReturnType<typeof createSignIns>
type Body = Readonly<Record<string, unknown>>

/** P33 What of Better Auth is served; whatever it learns to do with a new release is closed until it stands here. */
const allowed = new Set(['POST sign-in/username', 'POST sign-up/email', 'POST sign-out'])
const called = ({ method, url }: Request): string =>
  `${method} ${new URL(url).pathname.replace(/^\/api\/auth\//, '')}`

const refused = (...problems: readonly Problem[]): Response => {
  const details = problemDetails(problems)
  // What is no sign-up at all stays the bad request it always was.
  const status = details.code === 'sign_up_unsound' ? 400 : details.status
  return Response.json(
    { ...details, status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}

const isObject = (value: unknown): value is Body =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const bodyOf = async (call: Request | Response): Promise<Body> => {
  const body: unknown = await call
    .clone()
    .json()
    .catch(() => undefined)
  return isObject(body) ? body : {}
}

/** P35 Better Auth reads the name as it is kept, sealed: who one is, `/api/me` says. */
const withoutName = async (response: Response): Promise<Response> => {
  const body = await bodyOf(response)
  if (!isObject(body.user)) return response
  const { name: _sealed, ...user } = body.user
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(JSON.stringify({ ...body, user }), { status: response.status, headers })
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const signUpTakes = new Set(['name', 'username', 'password', 'email', 'rememberMe'])

/** P8 P32 Why nobody signs up like this. */
const checkSignUp = (body: Body, departments: readonly string[]): Problem[] => {
  const known = Object.keys(body).every((key) => signUpTakes.has(key))
  const texts = ['name', 'username', 'password'].every((key) => typeof body[key] === 'string')
  if (!known || !texts) return [failAccount('sign_up_unsound')]
  const username = textOf(body.username).toLowerCase()
  if (!isUsername(username) || !new RegExp(usernamePattern).test(username)) {
    const { least, most } = accountLengths.username
    return [failIdentity('username_unsound', { least, most }, 'username')]
  }
  return checkOwnName(textOf(body.name), departments)
}

/** The call with the body that was looked at, and nothing besides. */
const again = (call: Request, body: Body): Request => {
  const headers = new Headers(call.headers)
  headers.delete('content-length')
  return new Request(call.url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** A call of Better Auth's own. Whose session it was is asked for anew afterwards. */
export const answerAuthWith =
  (parts: IdentityParts, known: KnownCallers, { noteSignIn, noteSignUp }: SignIns) =>
  async (call: Request): Promise<Response> => {
    const what = called(call)
    if (!allowed.has(what))
      return refused(failPlatform('no_such_page', { url: new URL(call.url).pathname.slice(0, 200) }))
    const handle = async (request: Request) => (await parts.auth()).handler(request)
    if (what === 'POST sign-out') {
      const session = await (await parts.auth()).api.getSession({ headers: call.headers })
      const response = await handle(call)
      known.forget(call.headers.get('cookie') ?? undefined)
      // What is left of their claims ends by itself (C72): signing out never waits for it, nor fails by it.
      if (session && response.ok) await parts.signedOut(session.user.id).catch(() => undefined)
      return response
    }
    const body = await bodyOf(call)
    const { username, password } = body
    if (what === 'POST sign-in/username') {
      const response = await handle(again(call, { username, password }))
      if (username && (response.ok || response.status === 401))
        await noteSignIn(textOf(username), response.ok)
      return withoutName(response)
    }
    const problems = checkSignUp(body, parts.departmentNames())
    if (problems.length) return refused(...problems)
    const name = textOf(body.name).trim()
    const email = `${textOf(username).toLowerCase()}@onevisit.local`
    const response = await handle(again(call, { name, username, password, email }))
    if (response.ok) await noteSignUp(textOf(username))
    return withoutName(response)
  }
