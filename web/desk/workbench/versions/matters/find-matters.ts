import type { MatterChoice } from '../../../../../contract/client.ts'

const shown = 30

/** Every word must be found in the name, the department, the result or the code of a matter; the most used matters first. */
export const findMatters = (
  matters: readonly MatterChoice[],
  text: string,
  taken: ReadonlySet<string>,
): MatterChoice[] => {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const hay = ({ code, name, nameEn, department, result }: MatterChoice) =>
    [code, name, nameEn, department.name, department.nameEn, department.id, result ?? '']
      .join('\n')
      .toLowerCase()
  const rank = ({ name }: MatterChoice) => (name.toLowerCase().includes(words[0] ?? '') ? 0 : 1)
  return matters
    .filter((matter) => !taken.has(matter.code) && words.every((word) => hay(matter).includes(word)))
    .sort((a, b) => rank(a) - rank(b) || b.things.length - a.things.length)
    .slice(0, shown)
}

export type Prerequisites = {
  /** Codes that are in the draft, or count as done. */
  readonly present: readonly string[]
  /** All alternatives, when none of them is there; the matter then waits for nothing, and the check says so. */
  readonly missing: readonly string[]
}

/** D4, D8 Which of the matters that must come before are in the draft; one of them is enough. */
export const prerequisitesOf = (
  matter: Pick<MatterChoice, 'prerequisites'> | undefined,
  drafted: ReadonlySet<string>,
): Prerequisites => {
  const all = matter?.prerequisites ?? []
  const present = all.filter((code) => drafted.has(code))
  return { present, missing: present.length > 0 ? [] : all }
}
