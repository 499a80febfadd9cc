/** Rows with a key each: their own id, told apart where it stands twice, so that a row that moves keeps its focus. */
export const keyed = <T>(
  list: readonly T[],
  idOf: (item: T) => string,
): { readonly item: T; readonly index: number; readonly key: string }[] => {
  const seen = new Map<string, number>()
  return list.map((item, index) => {
    const id = idOf(item)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return { item, index, key: times === 1 ? id : `${id}#${times}` }
  })
}
