import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'
import type { createSignIns } from './sign-ins.ts'

type SignIns = Pick<ReturnType<typeof createSignIns>, 'noteSignIn'>

/** The name somebody tries to sign in under. */
const signsInAs = async (call: Request): Promise<string> => {
  const body: unknown = await call.json().catch(() => undefined)
  const { username } = (body ?? {}) as { username?: unknown }
  return typeof username === 'string' ? username.slice(0, 100) : ''
}

/** A call of Better Auth's own. Whose session it was is asked for anew afterwards. */
export const answerAuthWith =
  ({ auth }: IdentityParts, known: KnownCallers, { noteSignIn }: SignIns) =>
  async (call: Request): Promise<Response> => {
    const name = /\/sign-in\//.test(call.url) ? await signsInAs(call.clone()) : ''
    const response = await (await auth()).handler(call)
    if (name && (response.ok || response.status === 401)) await noteSignIn(name, response.ok)
    known.forget(call.headers.get('cookie') ?? undefined)
    return response
  }
