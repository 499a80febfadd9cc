import { createContext, useContext, useEffect, useRef } from 'react'
import { controls, isHeldPress, whichKey } from './which-key.ts'

/** What a key does, and what the list of keys says it does. */
export type Keys = Readonly<Record<string, readonly [act: () => void, said: string]>>

/** The keys of everything that is on the screen now, oldest first. */
const onScreen = new Set<{ readonly current: Keys }>()
export const keysOnScreen = (): readonly (readonly [key: string, said: string])[] => [
  ...new Map(
    [...onScreen].flatMap(({ current }) => Object.entries(current).map(([key, [, said]]) => [key, said])),
  ),
]

const shown = (element: Element): boolean => element.getClientRects().length > 0
const dialogOpen = (): boolean =>
  [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].some(shown)

const settingOf = (account: string): string => `desk.keys.off ${account}`
let account = ''
/** WCAG 2.1.4 Whose keys they are: an account's choice holds on this computer until it is changed. */
export const keysOf = (username: string): void => {
  account = username
}
export const areCharactersOff = (): boolean => localStorage.getItem(settingOf(account)) !== null
export const switchCharacters = (off: boolean): void =>
  off ? localStorage.setItem(settingOf(account), '1') : localStorage.removeItem(settingOf(account))

/** Whether the part of the page that keys belong to is the one that is seen: a tab that is hidden takes none. */
export const KeysHeard = createContext(true)

/** Keys of the desk; silent while somebody types, stands on a control, or a dialog is open. */
export const useKeys = (keys: Keys): void => {
  const current = useRef(keys)
  current.current = keys
  const heard = useContext(KeysHeard)
  useEffect(() => {
    if (!heard) return
    onScreen.add(current)
    const listen = (event: KeyboardEvent) => {
      const onControl = event.target instanceof Element && event.target.closest(controls) !== null
      const standing = { onControl, dialogOpen: dialogOpen(), charactersOff: areCharactersOff() }
      const key = whichKey(event, standing)
      const [act] = (key !== undefined && current.current[key]) || []
      if (!act || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => {
      onScreen.delete(current)
      window.removeEventListener('keydown', listen)
    }
  }, [heard])
}

/** One press, one act: for every button of the desk, whoever drew it. */
export const useSinglePresses = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const pressed =
        event.target instanceof Element && event.target.closest('button, a, summary, [role=button]')
      if (pressed && isHeldPress(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
