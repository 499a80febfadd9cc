import type { Auth, AuthSettings } from './auth.ts'

export type LateAuth = () => Promise<Auth>

/**
 * Better Auth comes with the first person who signs in or shows a session: with zod and what else it draws in it is 500 files, a
 * quarter of what a start would load.
 */
export const createLateAuth = (settings: AuthSettings): LateAuth => {
  let auth: Promise<Auth> | undefined
  return () => {
    auth ??= import('./auth.ts').then(({ createAuth }) => createAuth(settings))
    return auth
  }
}
