import type { ToldField } from '../../ui/told-fields.ts'

/** Element id → text as typed. */
export type Values = Readonly<Record<string, string>>

/** Why typed values are not on the server yet. `held`: another request must end first. */
export type DraftTrouble = 'offline' | 'conflict' | 'signed_out' | 'refused'

/**
 * What the person typed that the server has not acknowledged. Only changed values travel, because a value that is sent
 * counts as typed by the person and loses the mark of its source.
 */
export type DraftState = {
  readonly revision: number
  readonly savedAt: string | null
  readonly pending: Values
  readonly inFlight: Values | null
  readonly trouble: DraftTrouble | null
  /** F37 What the last save made of the fields nobody is asked for. */
  readonly told: readonly ToldField[]
}

export type DraftEvent =
  | { readonly type: 'typed'; readonly element: string; readonly value: string }
  | { readonly type: 'sending' }
  | {
      readonly type: 'saved'
      readonly revision: number
      readonly savedAt: string
      readonly told?: readonly ToldField[]
    }
  | { readonly type: 'failed'; readonly trouble: DraftTrouble }
  | { readonly type: 'retry' }
  | {
      readonly type: 'loaded'
      readonly revision: number
      readonly savedAt: string | null
      readonly keep: boolean
    }

export const startDraft = (revision: number, savedAt: string | null, pending: Values): DraftState => ({
  revision,
  savedAt,
  pending,
  inFlight: null,
  trouble: null,
  told: [],
})

const backInto = ({ pending, inFlight }: DraftState): Values => ({ ...inFlight, ...pending })

export const draftReducer = (state: DraftState, event: DraftEvent): DraftState => {
  if (event.type === 'typed') return { ...state, pending: { ...state.pending, [event.element]: event.value } }
  if (event.type === 'sending') return { ...state, inFlight: state.pending, pending: {}, trouble: null }
  if (event.type === 'saved')
    return {
      ...state,
      revision: event.revision,
      savedAt: event.savedAt,
      told: event.told ?? state.told,
      inFlight: null,
      trouble: null,
    }
  if (event.type === 'failed')
    return { ...state, pending: backInto(state), inFlight: null, trouble: event.trouble }
  if (event.type === 'retry') return { ...state, trouble: null }
  return {
    ...state,
    revision: event.revision,
    savedAt: event.savedAt,
    // A form as the server has it says what it tells itself.
    told: [],
    pending: event.keep ? backInto(state) : {},
    inFlight: null,
    trouble: null,
  }
}

/** Everything typed here and not yet on the server, in flight or waiting. */
export const unsaved = (state: DraftState): Values => backInto(state)

export const isAllSaved = (state: DraftState): boolean =>
  state.inFlight === null && Object.keys(state.pending).length === 0

/** One save at a time: two in flight would race for the same revision and one would be refused as old. */
export const maySend = (state: DraftState): boolean =>
  state.inFlight === null && state.trouble === null && Object.keys(state.pending).length > 0
