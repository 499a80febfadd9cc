/** Tells the shell and the open form that the session is over, or is there again, wherever that was noticed. */
const over = 'onevisit:signed-out'
const back = 'onevisit:signed-in'

const listen = (name: string, listener: () => void): (() => void) => {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}

export const announceSignedOut = (): void => {
  window.dispatchEvent(new Event(over))
}
export const announceSignedIn = (): void => {
  window.dispatchEvent(new Event(back))
}
export const onSignedOut = (listener: () => void): (() => void) => listen(over, listener)
export const onSignedIn = (listener: () => void): (() => void) => listen(back, listener)
