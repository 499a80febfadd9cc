type Made<Value> = { readonly by: readonly unknown[]; readonly value: Promise<Value> }

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index])

/**
 * What was made of a thing in hand, beside it: by everything else it depends on, the last `most` of them, and gone with the thing.
 * Neither the thing nor what was made of it may ever be changed. What failed is made again.
 */
export const createDerived = <Thing extends object, Value>(most: number) => {
  const kept = new WeakMap<Thing, readonly Made<Value>[]>()
  return (thing: Thing, by: readonly unknown[], make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(thing) ?? []
    const found = known.find((one) => same(one.by, by))
    if (found) return found.value
    const made = { by, value: make() }
    kept.set(thing, [made, ...known].slice(0, most))
    made.value.catch(() =>
      kept.set(
        thing,
        (kept.get(thing) ?? []).filter((one) => one !== made),
      ),
    )
    return made.value
  }
}
