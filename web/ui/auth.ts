import type { ProblemDetails } from '../../contract/client.ts'
import { Refusal, Unreachable } from './call.ts'

/** What the accounts service answered, by its own code; the page says it in the person's words. */
export class AuthRefusal extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const post = async (path: string, body: unknown): Promise<void> => {
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new Unreachable('network')
  }
  if (response.ok) return
  if (response.status === 429) throw new AuthRefusal('TOO_MANY_REQUESTS')
  const reply = (await response.json().catch(() => undefined)) as
    | (Partial<ProblemDetails> & { code?: string })
    | undefined
  // What the platform itself refuses comes with its sentences.
  if (reply?.problems) throw new Refusal(reply as ProblemDetails)
  if (!reply?.code) throw new Unreachable(String(response.status))
  throw new AuthRefusal(reply.code)
}

export const signIn = (username: string, password: string): Promise<void> =>
  post('sign-in/username', { username, password })

/** The accounts service wants an e-mail address; people here are known by their phone, so one is made that nobody sees. */
export const signUp = (name: string, username: string, password: string): Promise<void> =>
  post('sign-up/email', { name, username, password, email: `${username}@onevisit.local` })

export const signOut = (): Promise<void> => post('sign-out', {})
