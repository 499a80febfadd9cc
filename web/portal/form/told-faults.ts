import { useEffect, useState } from 'react'
import type { DraftFault } from './draft-state.ts'
import type { Draft } from './use-draft.ts'

const elementOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-element]')?.dataset.element ?? null)
    : null

/**
 * When a fault is told: never while one types, but once the field is left after a change, or on going on. Once told it goes as soon
 * as the value changes, and comes back with what the server finds in the new one. Leaving the window is not leaving the field.
 */
export const useToldFaults = ({ typed, flush, state }: Draft) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const onLeave = ({ target, relatedTarget }: FocusEvent): void => {
      const element = elementOf(target)
      if (!element || !document.hasFocus() || elementOf(relatedTarget) === element) return
      if (typed[element] === undefined) return
      setLeft((before) => new Set([...before, element]))
      void flush()
    }
    document.addEventListener('focusout', onLeave)
    return () => document.removeEventListener('focusout', onLeave)
  }, [typed, flush])
  const tell = (elements: readonly string[]): void => setLeft((before) => new Set([...before, ...elements]))
  const { faults, pending, inFlight } = state
  const isJudged = ({ element }: DraftFault) =>
    pending[element] === undefined && inFlight?.[element] === undefined
  const told = faults.filter((fault) => left.has(fault.element) && isJudged(fault))
  return { told, tell }
}
