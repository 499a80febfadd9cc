import { createContext, use } from 'react'
import type { DraftFault, VersionDraft } from '../../../../../contract/client.ts'
import type { Side } from './merge.ts'
import type { SectionState } from './section-state.ts'
import {
  type Section,
  type SectionValue,
  type SectionValues,
  sectionOf,
  sections,
  withSection,
} from './sections.ts'

export type DraftWork = {
  /** False: the version is not a draft, or the reader may not edit. */
  readonly editable: boolean
  readonly states: Readonly<Record<Section, SectionState>>
  readonly faults: readonly DraftFault[]
  readonly savedAt: string | null
  readonly change: (section: Section, update: (value: SectionValue) => SectionValue) => void
  readonly choose: (section: Section, choices: Readonly<Record<string, Side>>) => void
  readonly retry: () => void
  readonly held: VersionDraft
}

export const DraftContext = createContext<DraftWork | null>(null)

export const useDraftWork = (): DraftWork => {
  const work = use(DraftContext)
  if (!work) throw new Error('useDraftWork outside DraftProvider')
  return work
}

/** The draft as it is on the screen: what the server has, with everything typed since. */
export const useDraft = (): VersionDraft => {
  const { states, held, editable } = useDraftWork()
  return editable
    ? sections.reduce((draft, section) => withSection(draft, section, states[section].mine), held)
    : held
}

type Update<S extends Section> = (value: SectionValues[S]) => SectionValues[S]

/**
 * One section of the draft: its text, and how to change it. A change shows at once and is saved by itself; when `editable` is
 * false nothing can be changed and the text is the server's.
 */
export const useSection = <S extends Section>(section: S) => {
  const { states, change, editable, held } = useDraftWork()
  return {
    value: (editable ? states[section].mine : sectionOf(held, section)) as SectionValues[S],
    change: (update: Update<S>) =>
      change(section, (value) => update(value as SectionValues[S]) as SectionValue),
    editable,
  }
}
