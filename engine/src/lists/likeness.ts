/** The pairs of neighbouring letters of a text. */
export const pairsOf = (text: string): string[] => {
  const letters = [...text]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** How much two texts have in common, 0 to 1: twice their common pairs by all pairs. `known` are the pairs of one of them. */
export const likeness = (own: readonly string[], known: ReadonlySet<string>): number => {
  const common = own.filter((pair) => known.has(pair)).length
  return common ? (2 * common) / (own.length + known.size) : 0
}
