import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { checkCode, codeLimits, failIdentity, mayAskCode, phoneVerified } from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { createDigest } from './digest.ts'
import type { IdentityParts } from './parts.ts'
import { type Persons, shownPerson } from './persons.ts'

const newCode = (): string => String(randomInt(10 ** codeLimits.digits)).padStart(codeLimits.digits, '0')

/** P21 Codes to the phone an account named. */
export const createPhoneCodes = (parts: IdentityParts, { personOf, writePerson }: Persons) => {
  const { proofs, sendCode } = parts
  const digest = createDigest(parts.secret)
  return {
    askCode: async (
      address: string,
      { actor, now }: Context,
    ): Promise<Result<{ seconds: number; minutes: number }>> => {
      if (!sendCode) return refuse(failIdentity('code_no_way'))
      const person = await personOf(actor.id)
      if (!person) return refuse(failIdentity('person_missing'))
      const numberDigest = digest('number', person.phone)
      const asker = { userId: actor.id, numberDigest, addressDigest: digest('address', address), now }
      const problems = mayAskCode(person.phone, await proofs.codesAsked(asker), now)
      if (problems.length) return refuse(...problems)
      const [codeId, code] = [v7(), newCode()]
      const codeDigest = digest('code', `${actor.id} ${numberDigest} ${code}`)
      const { secondsBetween, minutes } = codeLimits
      if (!(await proofs.keepCode({ ...asker, codeId, codeDigest })))
        return refuse(failIdentity('code_too_soon', { seconds: secondsBetween }))
      return (await sendCode(person.phone, code))
        ? ok({ seconds: secondsBetween, minutes })
        : refuse(failIdentity('code_not_sent'))
    },
    checkCode: async (
      code: string,
      { actor, now }: Context,
    ): Promise<Result<ReturnType<typeof shownPerson>>> => {
      const person = await personOf(actor.id)
      if (!person) return refuse(failIdentity('person_missing'))
      const numberDigest = digest('number', person.phone)
      const typed = digest('code', `${actor.id} ${numberDigest} ${code.normalize('NFKC').replace(/\s/g, '')}`)
      const checked = checkCode(await proofs.tryCode({ userId: actor.id, numberDigest, now }, typed), now)
      if (!checked.ok) return checked
      const verified = phoneVerified(person, now)
      await writePerson(actor.id, verified, now)
      return ok(shownPerson(verified))
    },
  }
}
