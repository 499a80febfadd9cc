import { ok, type Result, refuse } from '#engine/kernel'
import type { Database } from './database.ts'
import { instantInChina } from './instant.ts'
import { createSecret, foundKey, madeKey, type Secret } from './secret.ts'
import { failStore } from './store-problems.ts'

const purpose = 'master'
const markOf = (secret: Secret): string => secret.derive('key check')

/** Whether the mark in a store is this key's; one that is not there yet is nobody's. */
export const isKeyOf = async ({ query }: Pick<Database, 'query'>, secret: Secret): Promise<boolean> => {
  const [row] = await query<{ mark: string }>('select mark from key_check where purpose = $1', [purpose])
  return row?.mark === markOf(secret)
}

/** Something that was sealed before there was a mark: it tells the right key of an older store. */
export type SealedSample = { readonly about: string; readonly ciphertext: Uint8Array }

const opens = (secret: Secret, { about, ciphertext }: SealedSample): boolean => {
  try {
    secret.open(about, ciphertext)
    return true
  } catch {
    return false
  }
}

type Where = { readonly key: string; readonly data: string }

/**
 * X2 The secret of a store, when its key is the one the store was sealed with. Another key, or none beside a store that has one, is a
 * refusal: what is sealed would stay shut, and new things would be sealed with a second key. An empty store gets a key. Runs alone.
 */
export const secretOf = async (
  { query }: Database,
  where: Where,
  sample: () => Promise<SealedSample | undefined>,
): Promise<Result<Secret>> => {
  const [row] = await query<{ mark: string }>('select mark from key_check where purpose = $1', [purpose])
  const sealed = row ? undefined : await sample()
  const found = foundKey(where.key, where.data)
  if (!found && (row || sealed)) return refuse(failStore('key_missing', { folder: where.data }, 'key'))
  const secret = createSecret(found ?? madeKey(where.data))
  if (row ? row.mark !== markOf(secret) : sealed && !opens(secret, sealed))
    return refuse(failStore('key_other', { folder: where.data }, 'key'))
  if (!row)
    await query('insert into key_check (purpose, mark, made_at) values ($1, $2, $3) on conflict do nothing', [
      purpose,
      markOf(secret),
      instantInChina(),
    ])
  return ok(secret)
}

/** The same for whoever only reads: nothing is made, and a key that is not there is none. */
export const knownSecret = async (
  { query }: Database,
  where: Where,
  sample: () => Promise<SealedSample | undefined>,
): Promise<Result<Secret | undefined>> => {
  const found = foundKey(where.key, where.data)
  if (!found) return ok(undefined)
  const secret = createSecret(found)
  const [row] = await query<{ mark: string }>('select mark from key_check where purpose = $1', [purpose])
  const sealed = row ? undefined : await sample()
  return (row ? row.mark === markOf(secret) : !sealed || opens(secret, sealed))
    ? ok(secret)
    : refuse(failStore('key_other', { folder: where.data }, 'key'))
}
