/** A filter somebody keeps, in this browser and under their account: names of one things and lights, nothing of a person. */
export type KeptFilter = { readonly name: string; readonly address: string }
const most = 12
const keyOf = (username: string): string => `desk.filters:${username}`

const isKept = (value: unknown): value is KeptFilter =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'address' in value &&
  typeof value.name === 'string' &&
  typeof value.address === 'string' &&
  value.address.startsWith('/queues/')

export const readKept = (username: string): readonly KeptFilter[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(username)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

/** The kept ones with one more in front, once; the oldest goes when there are too many. */
export const withKept = (kept: readonly KeptFilter[], one: KeptFilter): readonly KeptFilter[] =>
  [one, ...kept.filter(({ address }) => address !== one.address)].slice(0, most)

export const writeKept = (username: string, kept: readonly KeptFilter[]): void => {
  try {
    localStorage.setItem(keyOf(username), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing: the address still says the filter.
  }
}
