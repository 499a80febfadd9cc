import { type FocusEvent, useRef, useState } from 'react'
import { tidyValue } from '#engine/form'
import type { FormView } from '../../../contract/client.ts'
import { fieldOf, judgeHere } from '../../ui/judge-here.ts'

const elementOf = (target: Element): string | null =>
  /^field-(.+)$/.exec(target.id)?.[1] ??
  target.closest<HTMLElement>('[data-element]')?.dataset.element ??
  null

/** F42 What was typed as it will be kept; a choice is said as it was chosen. */
export const tidyHere = (field: FormView['sections'][number]['fields'][number], typed: string): string =>
  field.options.length || field.type === 'boolean' ? typed : tidyValue(field, typed)

/**
 * F38 At the counter as on the portal: what is wrong is told once its field is left, judged here by what judges it on the server, and
 * goes as soon as it is right. A key in a field nobody blames draws nothing anew.
 */
export const useCounterFaults = (form: FormView, type: (element: string, value: string) => void) => {
  const typed = useRef<Record<string, string>>({})
  const [told, setTold] = useState(() => judgeHere(form, {}))
  const judge = (more: readonly string[]) =>
    setTold((before) => {
      const spoken = new Set([...before.map(({ element }) => fieldOf(element)), ...more])
      return judgeHere(form, typed.current).filter(({ element }) => spoken.has(fieldOf(element)))
    })
  const onType = (element: string, value: string): void => {
    typed.current[element] = value
    type(element, value)
    if (told.length > 0) judge([])
  }
  const onLeave = ({ target }: FocusEvent): void => {
    const element = elementOf(target)
    // Leaving the window is not leaving the field; who changed nothing is told nothing.
    if (!element || !document.hasFocus() || typed.current[element] === undefined) return
    judge([element])
  }
  return { told, onType, onLeave }
}
