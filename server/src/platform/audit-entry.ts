import { v7 } from 'uuid'
import type { Context } from '#engine/kernel'

/** Who did what, when, where; the one shape in which every module tells the trail. */
export type AuditEntry = {
  readonly auditId: string
  readonly at: string
  readonly actorId: string
  readonly actorRole: string
  readonly act: string
  readonly place: string
  readonly caseId?: string
  /** What it is about, beside a case: `version:…`, `training:…`, `library`. */
  readonly subject?: string
  /** The act as a sentence, where it was told as one. */
  readonly zh?: string
  readonly en?: string
}

export type AuditAbout = Pick<AuditEntry, 'act' | 'caseId' | 'subject' | 'zh' | 'en'>

export const auditEntry = (about: AuditAbout, { actor, now, place }: Context): AuditEntry => ({
  auditId: v7(),
  at: now,
  actorId: actor.id,
  actorRole: actor.role,
  place,
  ...about,
})
