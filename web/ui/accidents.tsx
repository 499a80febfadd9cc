import { useEffect, useState } from 'react'
import { Refusal, Unreachable } from './call.ts'
import { useSpeech } from './language.tsx'

/** Refusals and broken lines are told by the page that asked; whoever gave something up themselves needs no word. */
const isTold = (error: unknown): boolean =>
  error instanceof Refusal ||
  error instanceof Unreachable ||
  (error instanceof DOMException && error.name === 'AbortError')

/** Calls back for what broke on the page and nobody caught. Without an error it is the browser's own remark (ResizeObserver). */
const onAccident = (say: () => void): (() => void) => {
  const broke = ({ error }: ErrorEvent) => error && !isTold(error) && say()
  const rejected = ({ reason }: PromiseRejectionEvent) => !isTold(reason) && say()
  addEventListener('error', broke)
  addEventListener('unhandledrejection', rejected)
  return () => {
    removeEventListener('error', broke)
    removeEventListener('unhandledrejection', rejected)
  }
}

type AccidentBarProps = { readonly onClose: () => void }

export const AccidentBar = ({ onClose }: AccidentBarProps) => {
  const { t } = useSpeech()
  return (
    <div className="accident" role="alert">
      <p>{t('failure.unexpected')}</p>
      <button type="button" className="button-quiet" onClick={onClose}>
        {t('dialog.close')}
      </button>
    </div>
  )
}

/** A click that fails without a word is a button that does nothing: whatever nobody caught is said here. */
export const Accidents = () => {
  const [broken, setBroken] = useState(false)
  useEffect(() => onAccident(() => setBroken(true)), [])
  return broken ? <AccidentBar onClose={() => setBroken(false)} /> : null
}
