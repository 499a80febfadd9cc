/**
 * What this tab remembers. Session storage, not local storage: on a shared computer nothing of one person may be left for the next
 * (lesson 27). Where the browser keeps nothing (private windows, blocked storage, no room) it is remembered until the page is left; what was
 * written here last counts, not what the browser kept before.
 */
const here = new Map<string, string>()

const tried = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

export const tabStore = {
  read: (key: string): string | null => here.get(key) ?? tried(() => sessionStorage.getItem(key), null),
  write: (key: string, value: string): void => {
    here.set(key, value)
    tried(() => sessionStorage.setItem(key, value), undefined)
  },
  drop: (key: string): void => {
    here.delete(key)
    tried(() => sessionStorage.removeItem(key), undefined)
  },
  clear: (): void => {
    here.clear()
    tried(() => sessionStorage.clear(), undefined)
  },
}
