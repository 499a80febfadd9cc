import { useRef, useState } from 'react'

/** Saves first, then opens; false where it could not be saved. */
const openOnceSaved = async (href: string, save: () => Promise<boolean>): Promise<boolean> => {
  // Opened at the press itself: a browser keeps back a window that opens later.
  const tab = window.open('', '_blank')
  const saved = await save().catch(() => false)
  if (!saved) tab?.close()
  else if (tab) tab.location.href = href
  else window.location.assign(href)
  return saved
}

/** F33 What is typed is saved before a paper made of it is opened, or the paper would say something else. Pressed twice it opens once. */
export const useOpenOnceSaved = (href: string, save: () => Promise<boolean>) => {
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle')
  const isBusy = useRef(false)
  const open = async () => {
    if (isBusy.current) return
    isBusy.current = true
    setState('saving')
    const saved = await openOnceSaved(href, save)
    isBusy.current = false
    setState(saved ? 'idle' : 'failed')
  }
  return { open, isSaving: state === 'saving', hasFailed: state === 'failed' }
}
