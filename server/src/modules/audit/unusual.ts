import { v7 } from 'uuid'
import { type ReadingLimits, readingAlarm, sayReading, unusualReading } from '#engine/casework'
import { type Context, chinaDay, type Problem } from '#engine/kernel'
import type { AuditStore } from './store.ts'

const tenMinutes = 600_000
const slotsOf = { hour: 6, day: 144 }

/** Once a reader, span and day. */
const subjectOf = (actorId: string, span: string, now: string) =>
  `reading:${actorId}:${span}:${chinaDay(now)}`

/** C53 Who read more cases than their work explains: told in the trail, and to administrators until the day is over. Nobody is stopped. */
export const createUnusualReading = (store: AuditStore, limits: ReadingLimits) => ({
  tell: async ({ actor: { division }, now, place }: Context): Promise<void> => {
    const slot = Math.floor(Date.parse(now) / tenMinutes)
    const readers = await store.readers(division, slot - slotsOf.hour, slot - slotsOf.day)
    const found = readers.flatMap(({ actorId, actorRole, hour, day }) => {
      const unusual = unusualReading(actorRole, { hour, day }, limits)
      return unusual ? [{ actorId, actorRole, unusual }] : []
    })
    const subjects = found.map(({ actorId, unusual }) => subjectOf(actorId, unusual.span, now))
    const told = new Set(await store.toldOf(division, chinaDay(now), subjects))
    const entries = found.flatMap(({ actorId, actorRole, unusual }, index) => {
      const subject = subjects[index] ?? ''
      const entry = {
        auditId: v7(),
        at: now,
        actorId,
        actorRole,
        act: 'reading.unusual',
        place,
        subject,
      }
      if (told.has(subject)) return []
      // Whoever is beyond it in two roles is told once.
      told.add(subject)
      return [{ ...entry, ...sayReading(unusual) }]
    })
    if (entries.length) await store.add(division, entries)
  },
  alarms: async (division: string, now: string): Promise<Problem[]> =>
    readingAlarm(await store.unusualReaders(division, chinaDay(now))),
})
