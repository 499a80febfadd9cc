import { parser } from 'lezer-feel'

type Named = { readonly from: number; readonly to: number; readonly name: string }

/** The names of questions in a FEEL text, in order; names bound by `some x in …` and names of functions are not among them. */
const namesOf = (text: string): Named[] => {
  const found: Named[] = []
  const bound = new Set<string>()
  parser.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      const word = text.slice(from, to).trim()
      if (name === 'InExpression') bound.add(text.slice(node.firstChild?.from, node.firstChild?.to).trim())
      // `list contains(a, "x")`: the first name is the function's.
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === from
      if (name === 'VariableName' && !called) found.push({ from, to: from + word.length, name: word })
    },
  })
  return found.filter(({ name }) => !bound.has(name))
}

/** The questions a FEEL text asks about, each once. A text that is not valid yields those that can be read. */
export const conditionNames = (text: string): string[] => [...new Set(namesOf(text).map(({ name }) => name))]

/** The same text with a question under another id; strings that happen to hold the word stay as they are. */
export const renameInCondition = (text: string, from: string, to: string): string =>
  namesOf(text)
    .filter(({ name }) => name === from)
    .reverse()
    .reduce((result, place) => result.slice(0, place.from) + to + result.slice(place.to), text)
