import { offices } from '#engine/identity'
import { eventSchemaOf, recordOf, type Stored } from '#engine/kernel'
import { versionHappenings } from './version.ts'
import { VersionState } from './version-types.ts'

/** How versions and their events are stored, and how every format ever released is read. */

/** Format 1 wrote who did it beside the facts, and one word for the department or office they acted for. */
const eventFrom1 = ({ by, name, role, from, ...event }: Stored): Stored => {
  const office = offices.find((one) => one === from)
  return {
    ...event,
    actor: { id: by, name, role, department: office || !from ? null : from, ...(office ? { office } : {}) },
    place: '',
  }
}

export const versionRecord = recordOf({ noun: 'version', zh: '版本', schema: VersionState })
export const versionEventRecord = recordOf({
  noun: 'version event',
  zh: '版本经过',
  schema: eventSchemaOf(versionHappenings),
  upgrades: [eventFrom1],
})
