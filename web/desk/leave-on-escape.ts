import type { KeyboardEvent } from 'react'

/** Escape leaves a search box: the keys of the page are there again. */
export const leaveOnEscape = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
}
