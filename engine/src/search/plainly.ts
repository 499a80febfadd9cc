import type { OneThing } from '#engine/catalogue'

const mostSayings = 3

/**
 * S15 What a thing found is, beside its official name: how people say it, and for how large a place it is meant where a question asks for a
 * size. Two things of nearly one name are told apart by these, never by how the search came upon them.
 */
export const plainlyOf = ({
  also_said: sayings = [],
  questions = [],
}: Pick<OneThing, 'also_said' | 'questions'>) => {
  const sized = questions.find(({ type, unit, range }) => type === 'number' && unit && range)
  return {
    alsoSaid: sayings.slice(0, mostSayings),
    size: sized?.range && sized.unit ? { from: sized.range[0], to: sized.range[1], unit: sized.unit } : null,
  }
}
