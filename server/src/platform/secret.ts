import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * X2 Personal data at rest. Each value has a data key of its own, wrapped by the master key (envelope): a new master key only
 * has to re-wrap keys. Layout: version 1 · nonce 12 · wrapped key 32 · tag 16 · nonce 12 · ciphertext · tag 16.
 */
export type Secret = {
  /** `about` binds the ciphertext to what it belongs to: moved to another case it does not open. */
  readonly seal: (about: string, value: unknown) => Buffer
  readonly open: <T>(about: string, sealed: Uint8Array) => T
  /** A stable secret derived for another purpose, such as session signing. */
  readonly derive: (purpose: string) => string
}

let pool = Buffer.alloc(0)
/** Random bytes, drawn from the system in larger pieces; every byte is handed out once. */
const random = (size: number): Buffer => {
  if (pool.length < size) pool = randomBytes(4096)
  const bytes = Buffer.from(pool.subarray(0, size))
  pool.fill(0, 0, size)
  pool = pool.subarray(size)
  return bytes
}

const encrypt = (key: KeyObject | Buffer, about: string, plain: Buffer): Buffer => {
  const nonce = random(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

const decrypt = (key: KeyObject | Buffer, about: string, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

const wrappedLength = 12 + 32 + 16

/** A secret from a 32-byte master key. */
export const createSecret = (master: Buffer): Secret => createWith(master, createSecretKey(master))

const createWith = (master: Buffer, masterKey: KeyObject): Secret => ({
  seal: (about, value) => {
    const key = random(32)
    return Buffer.concat([
      Buffer.from([1]),
      encrypt(masterKey, about, key),
      encrypt(key, about, Buffer.from(JSON.stringify(value))),
    ])
  },
  open: <T>(about: string, sealed: Uint8Array) => {
    const bytes = Buffer.from(sealed)
    if (bytes[0] !== 1) throw new Error('sealed by an unknown version')
    const key = decrypt(masterKey, about, bytes.subarray(1, 1 + wrappedLength))
    return JSON.parse(decrypt(key, about, bytes.subarray(1 + wrappedLength)).toString('utf8')) as T
  },
  derive: (purpose) => createHmac('sha256', master).update(purpose).digest('hex'),
})

const keyFile = (folder: string): string => join(folder, 'master.key')

/** The master key there is: from the setting, else from the key file in the data folder. */
export const foundKey = (setting: string, folder: string): Buffer | undefined => {
  if (setting) return Buffer.from(setting, 'hex')
  const file = keyFile(folder)
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined
}

/** A new master key in its file (mode 0600). */
export const madeKey = (folder: string): Buffer => {
  const key = randomBytes(32)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(keyFile(folder), key.toString('hex'), { mode: 0o600, flag: 'wx' })
  return key
}
