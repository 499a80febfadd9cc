import { Refusal, Unreachable } from './call.ts'
import type { Language } from './language.tsx'

type Sentence = { readonly text: string; readonly place: string | null }

/** Every sentence an error has for the person, in their language. Refusals speak for themselves; the rest is told by key. */
export const sentencesOf = (error: unknown, language: Language, t: (key: string) => string): Sentence[] => {
  if (error instanceof Refusal)
    return error.details.problems.map((problem) => ({
      text: language === 'zh' ? problem.zh : problem.en,
      place: problem.place ?? null,
    }))
  if (error instanceof Unreachable) return [{ text: t('failure.unreachable'), place: null }]
  return [{ text: t('failure.unexpected'), place: null }]
}

/** True when the session is missing or over: what was typed stays, the person signs in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refusal && error.details.status === 401

export const isConflict = (error: unknown): boolean =>
  error instanceof Refusal && error.details.status === 409

export const isNotFound = (error: unknown): boolean =>
  error instanceof Refusal && error.details.status === 404
