import { nobodyNamed } from './account-names.ts'
import type { Secret } from './secret.ts'

/** X2 A name as a column of text keeps it: sealed. One of before, and a mark that is nobody's name, stands there as it is. */
const sign = 'sealed:'
const isSealedName = (stored: string): boolean => stored.startsWith(sign)

/** `about` binds a name to where it belongs: elsewhere it does not open. */
export const createSealedNames = (secret: Secret, about: string) => ({
  seal: (name: string): string => `${sign}${secret.seal(about, name).toString('base64')}`,
  // One name that does not open must not take the page with it that shows fifty.
  open: (stored: string): string => {
    if (!isSealedName(stored)) return stored
    try {
      return secret.open<string>(about, Buffer.from(stored.slice(sign.length), 'base64'))
    } catch {
      return nobodyNamed
    }
  },
})
export type SealedNames = ReturnType<typeof createSealedNames>
