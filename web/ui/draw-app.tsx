import { type ReactNode, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { rememberedLanguage } from './language.tsx'
import type { takeServed } from './served.ts'

declare global {
  /** early.js: what was pressed before anything could answer; asked once. */
  var pressedEarly: (() => HTMLElement | undefined) | undefined
}

/** What was pressed while the programme was on its way is done now, once. */
const AtWork = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    performance.mark('at-work')
    const pressed = globalThis.pressedEarly?.()
    // After what was typed early has been taken over as well.
    setTimeout(() => pressed?.isConnected && pressed.click())
  }, [])
  return children
}

/**
 * Draws the app, or takes over what the server drew of it. In another language, or where the history leads back to a place inside the
 * page, it is drawn anew.
 */
export const drawApp = (app: ReactNode, served: ReturnType<typeof takeServed>): void => {
  const root = document.getElementById('root') as HTMLElement
  const page = <AtWork>{app}</AtWork>
  if (served?.drawn && served.language === rememberedLanguage() && !history.state?.usr)
    hydrateRoot(root, page)
  else createRoot(root).render(page)
}
