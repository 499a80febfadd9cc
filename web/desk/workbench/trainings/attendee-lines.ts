export type Attendees = {
  readonly department: string
  readonly names: readonly string[]
  readonly count: number
}

/** Names as they are typed: by comma, 顿号, semicolon, space or line; each once, blanks left out. */
export const readNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,，、;；]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

/** How many came: the names, unless more were counted than named. */
export const countOf = (names: readonly string[], typed: number | null): number =>
  Math.max(names.length, Math.trunc(typed ?? 0))
