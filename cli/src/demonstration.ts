import type { Catalogue } from '#engine/catalogue'
import type { Person } from '#engine/identity'
import type { Context } from '#engine/kernel'
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
const knownNames = async (
  { listAccounts }: Services['identity'],
  context: Context,
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const listed = await listAccounts(page, context)
    if (!listed.ok || !listed.value.accounts.length) return names
    for (const { id, username } of listed.value.accounts) names.set(username, id)
  }
}

const personOfOwner = (username: string, now: string): Person | undefined => {
  const person = /^shop\d+$/.test(username) ? demonstrationPeople[Number(username.slice(4)) - 1] : undefined
  return (
    person && {
      ...{ name: person.name, idNumber: person.idNumber, phone: person.phone },
      documentKind: 'resident_card',
      phoneVerifiedAt: now,
      realName: { how: 'registry', at: now, by: 'system' },
    }
  )
}

/** Owners of a demonstration that was begun before anybody was checked: they are who they say. */
const proveOwners = async (
  { personOf, writePerson }: Services['identity'],
  known: ReadonlyMap<string, string>,
  now: string,
): Promise<void> => {
  for (const [username, id] of known) {
    const person = personOfOwner(username, now)
    const kept = person && (await personOf(id))
    if (person && kept?.idNumber === person.idNumber && !kept.realName) await writePerson(id, person, now)
  }
}

/** Makes the demonstration accounts that are not there yet, and says who the shop owners are. */
export const prepareDemonstration = async (
  { identity, catalogue }: Services,
  division: string,
): Promise<void> => {
  const context = systemContext(division, instantInChina())
  const known = await knownNames(identity, context)
  await proveOwners(identity, known, context.now)
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
    const person = role === 'applicant' ? personOfOwner(username, context.now) : undefined
    if (made.ok && person) await identity.writePerson(made.value.id, person, context.now)
  }
}
