import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * True while a component takes over what the server drew: the server knows nothing this browser remembers, and the first drawing
 * must be the same as its own. False for whatever is drawn later.
 */
export const useServed = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
