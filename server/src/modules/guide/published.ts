import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'
import type { CatalogueService } from '#modules/catalogue'
import { answersInQuery, queryOfAnswers } from './answers-in-query.ts'

export type Published = {
  readonly thing: OneThing
  readonly catalogue: Catalogue
  readonly version: string
  /** The day it was published, YYYY-MM-DD. */
  readonly publishedAt: string | undefined
}

/** The one place that asks which version of a one thing the public sees now, and since when (D2). */
const publishedOf = (catalogues: CatalogueService) => {
  const days = new Map<string, string | undefined>()
  return async (code: string): Promise<Result<Published>> => {
    const thing = catalogues.find(code)
    if (!thing.ok) return thing
    const { catalogue, version } = catalogues.standing(code)
    const key = `${code} ${version}`
    // A version is published once: its day is asked for once.
    if (!days.get(key)) days.set(key, await catalogues.publishedOn(code))
    return ok({ thing: thing.value, catalogue, version, publishedAt: days.get(key) })
  }
}

/** A one thing as the public sees it, with the answers an address names and the address they make; none where it names none. */
export type Scenario = Published & { readonly answers: Answers | undefined; readonly query: string }

export const createScenarios = (catalogues: CatalogueService) => {
  const published = publishedOf(catalogues)
  return async (code: string, query: Readonly<Record<string, string>>): Promise<Result<Scenario>> => {
    const found = await published(code)
    if (!found.ok) return found
    const { thing } = found.value
    const answers = answersInQuery(thing, query)
    if (!answers.ok) return answers
    return ok({ ...found.value, answers: answers.value, query: queryOfAnswers(thing, answers.value) })
  }
}
