import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { checkCode, codeLimits, failIdentity, mayAskCode, phoneVerified } from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { createDigest } from './digest.ts'
import type { IdentityParts } from './parts.ts'
import { type Persons, shownPerson } from './persons.ts'

const newCode = (): string => String(randomInt(10 ** codeLimits.digits)).padStart(codeLimits.digits, '0')
const asTyped = (code: string): string => code.normalize('NFKC').replace(/\s/g, '')

/** What a code is for: one that was sent for one thing opens no other. */
type For = 'proof' | 'new phone' | 'forgotten'
type Whose = { readonly userId: string; readonly phone: string; readonly what: For }
export type Sent = { readonly seconds: number; readonly minutes: number }

/** P21 A code to a number, and whether it came back. */
export const createCodes = ({ proofs, sendCode, secret }: IdentityParts) => {
  const digest = createDigest(secret)
  const numberOf = (phone: string) => digest('number', phone)
  const codeOf = ({ userId, phone, what }: Whose, code: string) =>
    digest('code', `${what === 'proof' ? '' : `${what} `}${userId} ${numberOf(phone)} ${code}`)
  return {
    send: async (whose: Whose, address: string, now: string): Promise<Result<Sent>> => {
      if (!sendCode) return refuse(failIdentity('code_no_way'))
      const { userId, phone } = whose
      const asker = {
        ...{ userId, now },
        ...{ numberDigest: numberOf(phone), addressDigest: digest('address', address) },
      }
      const problems = mayAskCode(phone, await proofs.codesAsked(asker), now)
      if (problems.length) return refuse(...problems)
      const [codeId, code] = [v7(), newCode()]
      const { secondsBetween, minutes } = codeLimits
      if (!(await proofs.keepCode({ ...asker, codeId, codeDigest: codeOf(whose, code) })))
        return refuse(failIdentity('code_too_soon', { seconds: secondsBetween }))
      return (await sendCode(phone, code))
        ? ok({ seconds: secondsBetween, minutes })
        : refuse(failIdentity('code_not_sent'))
    },
    check: async (whose: Whose, typed: string, now: string): Promise<Result<true>> => {
      const at = { userId: whose.userId, numberDigest: numberOf(whose.phone), now }
      return checkCode(await proofs.tryCode(at, codeOf(whose, asTyped(typed))), now)
    },
  }
}
export type Codes = ReturnType<typeof createCodes>

/** P21 Codes to the phone an account named. */
export const createPhoneCodes = (codes: Codes, { personOf, writePerson }: Persons) => {
  return {
    askCode: async (address: string, { actor, now }: Context): Promise<Result<Sent>> => {
      const person = await personOf(actor.id)
      if (!person) return refuse(failIdentity('person_missing'))
      return codes.send({ userId: actor.id, phone: person.phone, what: 'proof' }, address, now)
    },
    checkCode: async (
      code: string,
      { actor, now }: Context,
    ): Promise<Result<ReturnType<typeof shownPerson>>> => {
      const person = await personOf(actor.id)
      if (!person) return refuse(failIdentity('person_missing'))
      const checked = await codes.check({ userId: actor.id, phone: person.phone, what: 'proof' }, code, now)
      if (!checked.ok) return checked
      const verified = phoneVerified(person, now)
      await writePerson(actor.id, verified, now)
      return ok(shownPerson(verified))
    },
  }
}
