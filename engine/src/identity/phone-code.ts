import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { failIdentity } from './problems.ts'

/** P21 What a code may do. An address is a whole hall or a mobile network, so it may ask for more than one person does. */
export const codeLimits = {
  digits: 6,
  minutes: 5,
  tries: 5,
  secondsBetween: 60,
  perNumberAndDay: 10,
  perAccountAndDay: 10,
  perAddressAndDay: 100,
} as const

/** What was asked for in the last 24 hours. */
export type CodesAsked = {
  /** ISO 8601; null is never. */
  readonly lastAt: string | null
  readonly ofNumber: number
  readonly ofAccount: number
  readonly ofAddress: number
}

/** P21 A code goes to a mobile number only. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)

const secondsSince = (earlier: string, now: string): number => (Date.parse(now) - Date.parse(earlier)) / 1000

/** P21 Whether another code may be sent now. */
export const mayAskCode = (phone: string, asked: CodesAsked, now: string): Problem[] => {
  if (!isMobile(phone)) return [failIdentity('code_needs_mobile', {}, 'phone')]
  const { secondsBetween, perNumberAndDay, perAccountAndDay, perAddressAndDay } = codeLimits
  const left = asked.lastAt === null ? 0 : secondsBetween - secondsSince(asked.lastAt, now)
  if (left > 0) return [failIdentity('code_too_soon', { seconds: Math.ceil(left) })]
  const over =
    asked.ofNumber >= perNumberAndDay ||
    asked.ofAccount >= perAccountAndDay ||
    asked.ofAddress >= perAddressAndDay
  return over ? [failIdentity('code_too_many')] : []
}

/** The newest code of an account as it stands after a try was counted. */
export type CodeTried = {
  readonly askedAt: string
  /** With this one. */
  readonly tries: number
  readonly isUsed: boolean
  readonly isRight: boolean
}

/** P21 Whether what was typed is the code: it is good once, for five minutes and five tries. */
export const checkCode = (tried: CodeTried | undefined, now: string): Result<true> => {
  const { minutes, tries } = codeLimits
  const isOver =
    !tried || tried.isUsed || tried.tries > tries || secondsSince(tried.askedAt, now) > minutes * 60
  if (isOver) return refuse(failIdentity('code_over', {}, 'code'))
  return tried.isRight ? ok(true) : refuse(failIdentity('code_wrong', { left: tries - tried.tries }, 'code'))
}
