import { useSyncExternalStore } from 'react'

/** What was done last, for whoever does not see the page change (WCAG 4.1.3). */
let said = ''
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that something was done; the same said twice is heard twice. */
export const announce = (text: string): void => {
  said = said === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** The one place of the portal where acts are told; it stands there before anything is said. */
export const Announcer = () => (
  <p className="visually-hidden announcer" role="status">
    {useSyncExternalStore(
      listen,
      () => said,
      () => '',
    )}
  </p>
)
