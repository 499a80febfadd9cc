import { useState } from 'react'
import { tabStore } from '../../ui/tab-store.ts'

/** A line of the notice that is about a field: by the name the form has it under, by which it is found there again (C21). */
export type Mark = { readonly name: string; readonly wrong: string }

/** What is wrong with fields of the form, by the field; kept in this tab until the notice is sent (C3). */
export type Marks = Readonly<Record<string, Mark>>

const keyOf = (caseId: string): string => `desk.marks:${caseId}`

export const readMarks = (caseId: string): Marks => {
  try {
    return JSON.parse(tabStore.read(keyOf(caseId)) ?? '{}') as Marks
  } catch {
    return {}
  }
}

export const writeMarks = (caseId: string, marks: Marks): void => {
  if (Object.keys(marks).length === 0) tabStore.drop(keyOf(caseId))
  else tabStore.write(keyOf(caseId), JSON.stringify(marks))
}

/** A field marked or said otherwise; no longer marked where nothing is said. */
export const withMark = (marks: Marks, element: string, { name, wrong }: Mark): Marks => {
  const { [element]: _before, ...others } = marks
  return wrong.trim() ? { ...others, [element]: { name, wrong: wrong.trim() } } : others
}

/** The marks of a case, on every part of its page. */
export const useFieldMarks = (caseId: string) => {
  const [marks, setMarks] = useState<Marks>(() => readMarks(caseId))
  const keep = (next: Marks) => {
    setMarks(next)
    writeMarks(caseId, next)
  }
  return {
    marks,
    mark: (element: string, mark: Mark) => keep(withMark(marks, element, mark)),
    clear: () => keep({}),
  }
}
export type FieldMarks = ReturnType<typeof useFieldMarks>
