import { useEffect } from 'react'
import { useLocation } from 'react-router'

const inMenu = () => document.activeElement?.closest('.desk-nav') ?? null

const focusHeading = (): boolean => {
  const heading = document.querySelector<HTMLElement>('.desk main h1')
  if (!heading) return false
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return true
}

/**
 * Whoever chose a room in the menu stands in that room, at its heading (WCAG 2.4.3): left on the link, the keys of the room would do
 * nothing (which-key.ts) until one had gone through the whole menu.
 */
export const useRoomFocus = (): void => {
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked at each choice, of the room one is in too, not at each drawing
  useEffect(() => {
    const chosen = inMenu()
    if (!chosen || focusHeading()) return
    // A room that is still loading has no heading yet; whoever went on meanwhile is not fetched back.
    const watch = new MutationObserver(() => {
      if (!inMenu() || focusHeading()) watch.disconnect()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [key])
}
