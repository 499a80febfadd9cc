import type { Answers } from '../../../contract/client.ts'

const keyOf = (thing: string): string => `answers:${thing}`

const readAll = (thing: string): Answers => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(thing)) ?? '{}') as Answers
  } catch {
    return {}
  }
}

/** Remembered for this tab only, so that going back finds the choice as it was. */
export const rememberAnswer = (thing: string, question: string, value: Answers[string]): void => {
  try {
    sessionStorage.setItem(keyOf(thing), JSON.stringify({ ...readAll(thing), [question]: value }))
  } catch {
    // The address holds the answers; only the preselection is lost.
  }
}

export const rememberedAnswer = (thing: string, question: string): Answers[string] | undefined =>
  readAll(thing)[question]
