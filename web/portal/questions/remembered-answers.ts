import type { Answers } from '../../../contract/client.ts'
import { tabStore } from '../../ui/tab-store.ts'

const keyOf = (thing: string): string => `answers:${thing}`

const readAll = (thing: string): Answers => {
  try {
    return JSON.parse(tabStore.read(keyOf(thing)) ?? '{}') as Answers
  } catch {
    return {}
  }
}

/** Remembered for this tab only, so that going back finds the choice as it was. */
export const rememberAnswer = (thing: string, question: string, value: Answers[string]): void =>
  tabStore.write(keyOf(thing), JSON.stringify({ ...readAll(thing), [question]: value }))

export const rememberedAnswer = (thing: string, question: string): Answers[string] | undefined =>
  readAll(thing)[question]
