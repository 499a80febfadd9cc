import { type Answers, checkAnswers, isNotKnown, type OneThing, type Question } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'

/** The value a text of the address stands for; a text that stands for none is kept, so that the refusal can name it. */
const meantBy = (question: Question | undefined, text: string): unknown => {
  if (question && isNotKnown(question, text)) return text
  if (question?.type === 'boolean') return { yes: true, no: false }[text] ?? text
  if (question?.type === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  if (question?.type === 'multi') return text === '' ? [] : text.split(',')
  return text
}

/**
 * The scenario of an address, written as the portal writes it: `areaSqm=150&refits=no&printKinds=a,b&drainsToPublic=unknown`. No answer at all is
 * the common case (undefined). Unlike the portal, which asks again, a document refuses an answer that does not fit: it must
 * not say something else than the link promised.
 */
export const answersInQuery = (
  thing: OneThing,
  query: Readonly<Record<string, string>>,
): Result<Answers | undefined> => {
  const entries = Object.entries(query)
  if (entries.length === 0) return ok(undefined)
  const questions = new Map((thing.questions ?? []).map((question) => [question.id, question]))
  return checkAnswers(
    thing,
    Object.fromEntries(entries.map(([id, text]) => [id, meantBy(questions.get(id), text)])),
  )
}

/** The same answers as an address, in the order of the questions: one scenario has one address. */
export const queryOfAnswers = (thing: OneThing, answers: Answers | undefined): string => {
  const given = (thing.questions ?? []).flatMap(({ id }): [string, string][] => {
    const value = answers?.[id]
    if (value === undefined) return []
    if (typeof value === 'boolean') return [[id, value ? 'yes' : 'no']]
    return [[id, Array.isArray(value) ? value.join(',') : String(value)]]
  })
  return new URLSearchParams(given).toString()
}
