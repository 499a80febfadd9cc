import type { SectionState } from './section-state.ts'
import { type Section, type SectionValue, sections } from './sections.ts'

/** What was typed and has not reached the server, with the ground it was typed on. */
export type Unsaved = { readonly base: SectionValue; readonly revision: number; readonly mine: SectionValue }

/** Kept apart for every person: at a shared desk nobody takes up what another left unsaved. */
const keyOf = (owner: string, versionId: string, section: Section): string =>
  `version-draft:${owner}:${versionId}:${section}`

export const readBackup = (owner: string, versionId: string): Partial<Record<Section, Unsaved>> => {
  const found: Partial<Record<Section, Unsaved>> = {}
  for (const section of sections) {
    try {
      const text = localStorage.getItem(keyOf(owner, versionId, section))
      if (text) found[section] = JSON.parse(text) as Unsaved
    } catch {
      // Unreadable or forbidden storage: the server's text is shown.
    }
  }
  return found
}

export const writeBackup = (
  owner: string,
  versionId: string,
  { section, phase, base, revision, mine }: SectionState,
): void => {
  try {
    const key = keyOf(owner, versionId, section)
    if (phase === 'clean') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ base, revision, mine } satisfies Unsaved))
  } catch {
    // No room or no permission: the text stays on the screen and goes to the server.
  }
}
