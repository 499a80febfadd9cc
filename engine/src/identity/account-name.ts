import type { Problem } from '#engine/kernel'
import { accountLengths } from './account.ts'
import { failAccount } from './account-problems.ts'
import { officeNames } from './office.ts'
import { roleNames } from './role-names.ts'

/** Control signs, marks of direction and other signs that are not seen: with them one name is drawn as another. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/** P32 A name people can read: 1 to 40 signs, a letter among them, none that is not seen. */
export const checkAccountName = (name: string): Problem[] => {
  const { most } = accountLengths.name
  const signs = [...name.trim()].length
  return signs > most || unseen.test(name) || !/\p{L}/u.test(name)
    ? [failAccount('account_name_unsound', { most }, 'name')]
    : []
}

/** As it sounds: whatever stands between its letters. */
const heard = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const { applicant: _nobody, ...staff } = roleNames
const titles = [
  ...Object.values(staff).flatMap(({ zh, en }) => [zh, en]),
  ...Object.values(officeNames).flatMap(({ zh, en }) => [zh, en]),
  ...['系统', '系统管理员', '一次办', 'admin', 'system', 'onevisit'],
].map(heard)
/** Shorter ones are parts of people's names. */
const leastWithin = 3

/** P32 A name one gives oneself is no office's: neither a title of the staff nor one of `departments`. */
export const checkOwnName = (name: string, departments: readonly string[]): Problem[] => {
  const problems = checkAccountName(name)
  if (problems.length) return problems
  const typed = heard(name)
  const taken = [...titles, ...departments.map(heard)].some(
    (title) =>
      title !== '' &&
      (typed === title || (title.length >= leastWithin && title !== 'admin' && typed.includes(title))),
  )
  return taken ? [failAccount('account_name_of_office', { name }, 'name')] : []
}
