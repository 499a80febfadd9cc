import { settings } from '#platform/settings'
import type { RegistryCatalogue } from './make-record.ts'

export type RegistrySettings = {
  readonly catalogue: RegistryCatalogue
  /** Bearer token that askers and rehearsals must show. */
  readonly token: string
  /** How long a slow department takes, in milliseconds. */
  readonly slowMilliseconds: number
  /** The clock, ISO 8601. */
  readonly now: () => string
}

/** For trying and rehearsing on one machine only; a real source has its own. */
export const standInToken = settings.registryToken.fallback

export const modes = ['ok', 'slow', 'down', 'nonsense'] as const
export type Mode = (typeof modes)[number]

/** Kinds of nonsense a source can answer with, for tests of what we believe. */
export const nonsenses = ['html', 'other_subject', 'wrong_type', 'huge', 'array', 'signs'] as const
export type Nonsense = (typeof nonsenses)[number]
