import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import type { Answers, Guide, Question } from '../../../contract/client.ts'
import { guideQuery, thingQuery } from '../queries.ts'
import { readAnswers, writeAnswers } from '../questions/answers-in-url.ts'

export type LoadedGuide = {
  readonly guide: Guide
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** The answers as an address; empty for the common case. */
  readonly query: string
  /** Answers of the address that no longer fit their question: an old link is read as far as it goes, and says so. */
  readonly outdated: number
}

/** The guide of the scenario in the address, with what the page needs to ask for it again. */
export const useGuide = () => {
  const { thing = '' } = useParams()
  const [search] = useSearchParams()
  const known = useQuery(thingQuery(thing))
  const questions = known.data?.questions ?? []
  const answers = readAnswers(questions, search)
  const query = writeAnswers(answers)
  const guide = useQuery({ ...guideQuery(thing, query), enabled: known.data !== undefined })
  const outdated = new Set(search.keys()).size - Object.keys(answers).length
  const loaded: LoadedGuide | undefined = guide.data && {
    guide: guide.data,
    questions,
    answers,
    query,
    outdated,
  }
  return {
    thing,
    loaded,
    error: known.error ?? guide.error,
    retry: () => Promise.all([known.refetch(), guide.refetch()]),
  }
}
