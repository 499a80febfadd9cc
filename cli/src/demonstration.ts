import type { Catalogue } from '#engine/catalogue'
import {
  type DemonstrationAccount,
  demonstrationOwners,
  demonstrationPassword,
  demonstrationStaff,
} from '#modules/identity'
import { instantInChina } from '#platform/instant'
import type { Services } from '../../server/src/modules.ts'
import { systemContext } from '../../server/src/tidy.ts'
import { demoPeople } from './stand-ins/registry/people.ts'

/** The stand-in registry knows every paper of the first people: what they apply for can run on data. */
const demonstrationPeople = demoPeople.slice(0, 5)

export const demonstrationAccounts = (catalogue: Catalogue): DemonstrationAccount[] => {
  const leads = new Set(catalogue.things.map(({ lead_department }) => lead_department))
  const departments = catalogue.departments.map(({ id, name, name_en }) => ({
    id,
    name,
    name_en: name_en ?? name,
  }))
  return [...demonstrationOwners(demonstrationPeople), ...demonstrationStaff(departments, leads)]
}

/** Asked in pages: one question an account would be a tenth of a start. */
const knownNames = async ({ listAccounts }: Services['identity']): Promise<ReadonlySet<string>> => {
  const names = new Set<string>()
  for (let page = 1; ; page += 1) {
    const listed = await listAccounts(page)
    if (!listed.ok || !listed.value.accounts.length) return names
    for (const { username } of listed.value.accounts) names.add(username)
  }
}

/** Makes the demonstration accounts that are not there yet, and says who the shop owners are. */
export const prepareDemonstration = async (
  { identity, catalogue }: Services,
  division: string,
): Promise<void> => {
  const context = systemContext(division, instantInChina())
  const known = await knownNames(identity)
  const accounts = demonstrationAccounts(catalogue.current.catalogue).filter(
    ({ username }) => !known.has(username),
  )
  for (const { username, name, role, department, window, office } of accounts) {
    const made = await identity.addAccount(
      {
        username,
        name,
        role,
        password: demonstrationPassword,
        ...(department ? { department } : {}),
        ...(window ? { window } : {}),
        ...(office ? { office } : {}),
      },
      context,
    )
    const person = role === 'applicant' ? demonstrationPeople[Number(username.slice(4)) - 1] : undefined
    if (made.ok && person)
      await identity.writePerson(
        made.value.id,
        { name: person.name, idNumber: person.idNumber, phone: person.phone },
        context.now,
      )
  }
}
