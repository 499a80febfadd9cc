import { type Clash, mergeSection, type Side } from './merge.ts'
import { type Section, type SectionValue, same, toWire } from './sections.ts'

/** A section as the server holds it, and who put it there. */
export type Held = {
  readonly value: SectionValue
  readonly revision: number
  readonly name: string
  readonly at: string
}

/**
 * typed: waits to be sent · saving: on its way · stale: a colleague was faster, their text is being fetched · clash: the person
 * must choose · failed: refused or not reached, the text stays on the screen.
 */
type Phase = 'clean' | 'typed' | 'saving' | 'stale' | 'clash' | 'failed'

export type SectionState = {
  readonly section: Section
  /** What the server held when this text was begun, and its number. */
  readonly base: SectionValue
  readonly revision: number
  /** What is on the screen. */
  readonly mine: SectionValue
  readonly phase: Phase
  /** What was sent last; a lost reply is recognised by it. */
  readonly sent: SectionValue | null
  readonly theirs: Held | null
  /** A colleague's change that was taken in, for saying so. */
  readonly news: { readonly name: string; readonly at: string } | null
  readonly error: unknown
}

export type SectionEvent =
  | { readonly type: 'typed'; readonly value: SectionValue }
  | { readonly type: 'sending' }
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'stale' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'retry' }
  | { readonly type: 'received'; readonly held: Held }
  | { readonly type: 'chosen'; readonly choices: Readonly<Record<string, Side>> }

/** `unsaved` is what was typed earlier and never reached the server, on which ground. */
export const startSection = (
  section: Section,
  held: Held,
  unsaved?: { readonly base: SectionValue; readonly revision: number; readonly mine: SectionValue },
): SectionState => {
  const fresh: SectionState = {
    section,
    base: held.value,
    revision: held.revision,
    mine: held.value,
    phase: 'clean',
    sent: null,
    theirs: null,
    news: null,
    error: null,
  }
  if (!unsaved) return fresh
  const kept = { ...fresh, ...unsaved, phase: 'typed' as const }
  return held.revision > unsaved.revision ? receive(kept, held) : settle(kept)
}

const alike = ({ section }: SectionState, a: SectionValue, b: SectionValue): boolean =>
  same(toWire(section, a), toWire(section, b))

/** Typed back to what the server has: nothing is left to save. */
const settle = (state: SectionState): SectionState =>
  state.phase === 'typed' && alike(state, state.mine, state.base) ? { ...state, phase: 'clean' } : state

const receive = (state: SectionState, held: Held): SectionState => {
  if (held.revision === state.revision && state.phase === 'clean')
    // Signatures change a section without being typed into it.
    return same(state.base, held.value) ? state : { ...state, base: held.value, mine: held.value }
  if (held.revision <= state.revision || state.phase === 'saving') return state
  const news = { name: held.name, at: held.at }
  const ground = { base: held.value, revision: held.revision, theirs: null, error: null }
  // My own save whose reply was lost: not somebody else's.
  if (state.sent && alike(state, state.sent, held.value))
    return settle({ ...state, ...ground, sent: null, phase: 'typed' })
  if (state.phase === 'clean') return { ...state, ...ground, mine: held.value, sent: null, news }
  const { value, clashes } = mergeSection(state.section, { ...state, theirs: held.value })
  if (clashes.length > 0) return { ...state, phase: 'clash', theirs: held }
  return settle({ ...state, ...ground, mine: value, sent: null, phase: 'typed', news })
}

const choose = (state: SectionState, choices: Readonly<Record<string, Side>>): SectionState => {
  const { theirs } = state
  if (!theirs) return state
  const { value } = mergeSection(state.section, { ...state, theirs: theirs.value }, choices)
  return settle({
    ...state,
    base: theirs.value,
    revision: theirs.revision,
    mine: value,
    phase: 'typed',
    sent: null,
    theirs: null,
  })
}

const type = (state: SectionState, value: SectionValue): SectionState => {
  const phase = state.phase === 'clean' || state.phase === 'failed' ? 'typed' : state.phase
  return settle({ ...state, mine: value, phase, error: null })
}

/** V4 Nothing typed is lost and nothing of a colleague is overwritten: the whole life of a section's text, pure. */
export const sectionReducer = (state: SectionState, event: SectionEvent): SectionState => {
  switch (event.type) {
    case 'typed':
      return type(state, event.value)
    case 'sending':
      return { ...state, phase: 'saving', sent: state.mine, error: null }
    case 'saved':
      return settle({
        ...state,
        base: state.sent ?? state.mine,
        revision: event.revision,
        phase: 'typed',
        sent: null,
      })
    case 'stale':
      return { ...state, phase: 'stale' }
    case 'failed':
      return { ...state, phase: 'failed', error: event.error }
    case 'retry':
      return state.phase === 'failed' ? { ...state, phase: 'typed', error: null } : state
    case 'received':
      return receive(state, event.held)
    case 'chosen':
      return choose(state, event.choices)
  }
}

/** The rows the person must choose between. */
export const clashesOf = (state: SectionState): readonly Clash[] =>
  state.theirs ? mergeSection(state.section, { ...state, theirs: state.theirs.value }).clashes : []

export const isUnsaved = ({ phase }: SectionState): boolean => phase !== 'clean'
