import type { Problem } from './problem.ts'

/** What a decision answers: a value, or the refusals that prevented it. Accidents are exceptions, refusals are values. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (
  ...problems: Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
})
