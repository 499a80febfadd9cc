import { fieldsUncut, papersApart, papersAsListed, withCodes, withoutLists } from '#engine/catalogue'
import { offices } from '#engine/identity'
import { eventSchemaOf, recordOf, type Stored } from '#engine/kernel'
import { versionHappenings } from './version.ts'
import { VersionState } from './version-types.ts'

/** How versions and their events are stored, and how every format ever released is read. */

const factsOf = (type: unknown, data: Stored): Stored => {
  if (type === 'created') return { ...data, draft: withCodes(data.draft) }
  return type === 'save' && data.section === 'basics' ? { ...data, value: withCodes(data.value) } : data
}

/** Format 1 wrote who did it beside the facts, and one word for the department or office they acted for. */
const eventFrom1 = ({ by, name, role, from, data, ...event }: Stored): Stored => {
  const office = offices.find((one) => one === from)
  return {
    ...event,
    data: factsOf(event.type, data as Stored),
    actor: { id: by, name, role, department: office || !from ? null : from, ...(office ? { office } : {}) },
    place: '',
  }
}

/** Format 1: the zone and the reason to lead stood in the words of the fact files. */
const stateFrom1 = (older: Stored): Stored => ({ ...older, draft: withCodes(older.draft) })

/** Format 2 wrote the name of whoever acted; it is what those versions say until today, so it is read on (KE8). */
const eventFrom2 = (older: Stored): Stored => older

/** Versions 4 carried rows on fields along: no section of a draft changed them (V26). */
const fieldsCarried = (older: Stored): Stored => ({
  ...older,
  revisions: { ...(older.revisions as Stored), field_cuts: 0 },
})

/** Events 5 saved no rows on fields. */
const fieldsUnsaved = (older: Stored): Stored => older

export const versionRecord = recordOf({
  noun: 'version',
  zh: '版本',
  schema: VersionState,
  // Format 2 had no ledger of fields (D9).
  // Format 3 left every paper to the department's list (I9).
  upgrades: [stateFrom1, fieldsUncut, papersAsListed, fieldsCarried, withoutLists, papersApart],
})
export const versionEventRecord = recordOf({
  noun: 'version event',
  zh: '版本经过',
  schema: eventSchemaOf(versionHappenings),
  upgrades: [eventFrom1, eventFrom2, fieldsUncut, papersAsListed, fieldsUnsaved, withoutLists, papersApart],
})
