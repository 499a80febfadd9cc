import { useEffect, useState } from 'react'
import { tidyValue } from '#engine/form'
import type { FormField } from '../../contract/client.ts'
import { Refusal } from './call.ts'
import { fieldOf, judgeHere } from './judge-here.ts'
import type { Language } from './language.tsx'
import { tabStore } from './tab-store.ts'

type Values = Readonly<Record<string, string>>

const kept = (key: string): Values => {
  try {
    return JSON.parse(tabStore.read(key) ?? '{}') as Values
  } catch {
    return {}
  }
}

/** What the API found wrong, by the field it is about. */
const refusedIn = (error: unknown, language: Language): ReadonlyMap<string, string> =>
  new Map(
    error instanceof Refusal
      ? error.details.problems.flatMap(({ place, zh, en }) =>
          place ? [[fieldOf(place), language === 'zh' ? zh : en] as const] : [],
        )
      : [],
  )

/**
 * F66 A few fields that get their value after hand-in: kept in this tab as they are typed, so that a line that breaks at the shop loses
 * nothing; a fault is told once the field is left, by what judges it on the server.
 */
export const useAfterValues = (
  key: string,
  fields: readonly FormField[],
  today: string,
  { error, language }: { readonly error: unknown; readonly language: Language },
) => {
  const [typed, setTyped] = useState(() => kept(key))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  // What was refused stands at its field until that is changed.
  const [since, setSince] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(error)
  if (at !== error) {
    setAt(error)
    setSince(new Set())
  }
  useEffect(() => {
    if (Object.keys(typed).length) tabStore.write(key, JSON.stringify(typed))
    else tabStore.drop(key)
  }, [key, typed])
  const values = Object.fromEntries(
    fields.map(({ element, value }) => [element, typed[element] ?? value] as const),
  )
  const section = { id: 'after', title: '', titleEn: '', fields: [...fields] }
  const wrong = judgeHere({ sections: [section], today }, typed)
  const refused = refusedIn(error, language)
  const type = (element: string, value: string): void => {
    setTyped((before) => ({ ...before, [element]: value }))
    setSince((before) => new Set([...before, element]))
  }
  return {
    values,
    isTyped: Object.keys(typed).length > 0,
    /** Something was typed since it was refused: what was told of all of it is no longer true. */
    isChanged: since.size > 0,
    type,
    leave: (field: FormField): void => {
      const value = values[field.element] ?? ''
      const isWritten = !field.options.length && field.type !== 'boolean' && !field.list
      const tidied = isWritten ? tidyValue(field, value) : value
      if (tidied !== value) type(field.element, tidied)
      if (typed[field.element] !== undefined) setLeft((before) => new Set([...before, field.element]))
    },
    faultOf: (element: string): string | undefined => {
      const fault = left.has(element) ? wrong.find((one) => fieldOf(one.element) === element) : undefined
      return fault?.[language] ?? (since.has(element) ? undefined : refused.get(element))
    },
    /** Sent and kept: nothing is left in this tab. */
    clear: (): void => setTyped({}),
  }
}
