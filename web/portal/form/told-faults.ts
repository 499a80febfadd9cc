import { useEffect, useMemo, useState } from 'react'
import { tidyValue } from '#engine/form'
import type { FormView } from '../../../contract/client.ts'
import { type FieldFault, fieldOf, judgeHere } from '../../ui/judge-here.ts'
import type { Draft } from './use-draft.ts'

const elementOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-element]')?.dataset.element ?? null)
    : null

const elements = (faults: readonly FieldFault[]): string[] => faults.map(({ element }) => fieldOf(element))

/** A field that was left by pressing something: what is told there may move the page only once the press has done its work. */
export const onceReleased = (work: () => void): void => {
  const soon = () => setTimeout(work, 0)
  if (!isPressed) return void soon()
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, soon, { once: true, capture: true })
}
let isPressed = false
const follow = (event: Event): void => {
  isPressed = event.type === 'pointerdown'
}

type Form = Pick<FormView, 'sections' | 'today'>

/** F42 What was typed or pasted as it will be kept; a choice is said as it was chosen. */
const tidyHere = ({ sections }: Form, element: string, typed: string): string => {
  const field = sections.flatMap(({ fields }) => fields).find((one) => one.element === element)
  const isWritten = field && !field.options.length && field.type !== 'boolean'
  return isWritten ? tidyValue(field, typed) : typed
}

/** F38 F42 When the field is left after a change. Leaving the window is not leaving the field. */
const useLeaving = (form: Form, { typed, type, flush }: Draft, onLeft: (element: string) => void) =>
  useEffect(() => {
    const leave = ({ target, relatedTarget }: FocusEvent): void => {
      const element = elementOf(target)
      if (!element || !document.hasFocus() || elementOf(relatedTarget) === element) return
      if (typed[element] === undefined) return
      const tidied = tidyHere(form, element, typed[element])
      if (tidied !== typed[element]) type(element, tidied)
      onceReleased(() => onLeft(element))
      void flush()
    }
    const presses = ['pointerdown', 'pointerup', 'pointercancel']
    document.addEventListener('focusout', leave)
    for (const press of presses) document.addEventListener(press, follow, true)
    return () => {
      document.removeEventListener('focusout', leave)
      for (const press of presses) document.removeEventListener(press, follow, true)
    }
  }, [form, typed, type, flush, onLeft])

/** F38 While letters are put together into words, what was told stays as it is. */
const useHeld = (told: readonly FieldFault[]): readonly FieldFault[] => {
  const [held, setHeld] = useState<readonly FieldFault[] | null>(null)
  useEffect(() => {
    const hold = () => setHeld(told)
    const release = () => setHeld(null)
    document.addEventListener('compositionstart', hold)
    for (const end of ['compositionend', 'focusout']) document.addEventListener(end, release)
    return () => {
      document.removeEventListener('compositionstart', hold)
      for (const end of ['compositionend', 'focusout']) document.removeEventListener(end, release)
    }
  }, [told])
  return held ?? told
}

/**
 * F38 When a fault is told: never while one types, but once the field is left after a change, on going on, and where it stood so when
 * the page was opened. Once told it is judged anew at every key and gone as soon as it is right.
 */
export const useToldFaults = (form: Form, draft: Draft, page?: string) => {
  const all = useMemo(() => judgeHere(form, draft.typed), [form, draft.typed])
  const wrong = elements(all)
  const [spoken, setSpoken] = useState<ReadonlySet<string>>(new Set(wrong))
  const [at, setAt] = useState(page)
  const tell = (more: readonly string[]): void => setSpoken((before) => new Set([...before, ...more]))
  if (at !== page) {
    setAt(page)
    tell(wrong)
  }
  // What is right again may be mended in peace: it is told only when it is left once more.
  const isOver = [...spoken].some((element) => !wrong.includes(element))
  useEffect(() => {
    if (isOver) setSpoken((before) => new Set([...before].filter((element) => wrong.includes(element))))
  })
  useLeaving(form, draft, (element) => tell([element]))
  // F46 What a list is not as a whole is told once the list was saved: nobody leaves a field for it.
  const whole = form.sections.flatMap(({ fields }) => fields).filter(({ notSo }) => notSo.length > 0)
  const saying = new Set([...spoken, ...whole.map(({ element }) => element)])
  const told = useHeld(all.filter(({ element }) => saying.has(fieldOf(element))))
  return { told, all, tell }
}
