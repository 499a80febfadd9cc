import { Type } from '@sinclair/typebox'
import type { AnswerValue } from '#engine/catalogue'
import type { Permission } from '#engine/identity'
import { type Actor, type Problem, type Said, vocabularyOf } from '#engine/kernel'
import { failCasework } from '../problems.ts'
import type { CaseState } from '../state.ts'

/** What codes in an event are called, from the catalogue version of the case. */
export type CaseNames = {
  readonly matter: (code: string) => Said
  readonly material: (id: string) => Said
  readonly department: (code: string) => Said
  /** What a matter gives, by the matter's code. */
  readonly result: (code: string, name: string) => Said
  /** A question of a one thing, and an answer to it as people say it. */
  readonly answer: (
    thing: string,
    question: string,
    answer: AnswerValue,
  ) => { readonly ask: Said; readonly answer: Said }
  /** Where an act happened: a code of ours, a window by its name, or what somebody wrote. */
  readonly place: (where: string) => Said
}

export const { act, happening } = vocabularyOf<CaseState, CaseNames, undefined, Permission>()

export const Nothing = Type.Object({}, { additionalProperties: false })
/** What a person sends, with nothing beside it. */
export const asks = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
export const Line = (maxLength: number) => Type.String({ maxLength })
/** A reason that is an act of its own law: it may be long, never blank. */
export const Reason = Line(1000)
export const Day = Type.String({ format: 'date' })

/** C21 A clerk, and not only the one who began it, acts for a person without an account: they may come back to another window. */
export const actsAtCounter = (state: CaseState, { role }: Pick<Actor, 'role'>): boolean =>
  role === 'window_clerk' && state.handledBy !== null

/** Whether the actor is the applicant, or a clerk who acts for the person at the counter. */
export const isApplicantSide = (state: CaseState, actor: Actor): boolean =>
  (actor.role === 'applicant' && actor.id === state.applicantId) || actsAtCounter(state, actor)

/** No aim of its own: open or not. */
export const openWhen = (open: boolean): readonly string[] | undefined => (open ? [] : undefined)

/** Open where there is something to aim at. */
export const openOn = (targets: readonly string[]): readonly string[] | undefined =>
  targets.length ? targets : undefined

export const blank = (text: string | null | undefined): boolean => !text?.trim()
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null
export const needsReason = (reason: string): Problem[] =>
  blank(reason) ? [failCasework('reason_needed')] : []

/** A number of things in English, which knows one from many. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
/** A reason as part of a longer sentence: without the full stop people end it with. */
export const unended = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '')
