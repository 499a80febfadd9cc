import { withoutUnseen } from '#engine/kernel'

/** P8 How long the words of an account may be, in characters. */
export const accountLengths = {
  username: { least: 3, most: 30 },
  password: { least: 8, most: 128 },
  name: { least: 1, most: 40 },
  window: { most: 40 },
} as const

/** P8 Small letters, digits, points and underscores: what is read out and typed on any keyboard. */
export const usernamePattern = '^[a-z0-9._]+$'

/** P8 A user name an account may be opened with. */
export const isUsername = (text: string): boolean =>
  text.length >= accountLengths.username.least &&
  text.length <= accountLengths.username.most &&
  new RegExp(usernamePattern).test(text)

/** P8 A phone number as it is copied: behind the country code, with dashes. No user name has a plus sign or a dash. */
const copiedPhone = /^(?:(?:\+|00)86)?-?(1[3-9](?:-?\d){9})$/

/** P8 A user name as people type it: keyboards begin with a capital, a phone number comes with blanks, dashes, full-width digits. */
export const tidyUsername = (typed: string): string => {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const [, phone] = copiedPhone.exec(withoutUnseen(plain).replace(/\p{Pd}/gu, '-')) ?? []
  return phone?.replaceAll('-', '') ?? plain
}
