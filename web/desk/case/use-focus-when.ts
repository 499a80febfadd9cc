import { useEffect } from 'react'

/** The button that ends a dialog takes the focus as soon as it works: one more Enter, and only a new one, presses it. */
export const useFocusWhen = (ready: boolean, id: string): void => {
  useEffect(() => {
    if (ready) requestAnimationFrame(() => document.getElementById(id)?.focus())
  }, [ready, id])
}
