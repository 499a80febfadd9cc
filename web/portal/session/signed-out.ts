/** Tells the shell that the session is over, wherever that was noticed, so that it can ask to sign in again in place. */
const name = 'onevisit:signed-out'

export const announceSignedOut = (): void => {
  window.dispatchEvent(new Event(name))
}

export const onSignedOut = (listener: () => void): (() => void) => {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
