import type { DataElement, ListShape } from './data-element.ts'
import type { Question } from './one-thing.ts'

const kindOf = ({ type }: DataElement): Question['type'] | undefined => {
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'boolean'
  return type === 'enum' ? 'single' : undefined
}

/** D13 The columns of a list a row condition can compare, each as a question about one row; texts and dates are no such. */
export const columnQuestions = (
  list: Pick<ListShape, 'columns'> | undefined,
  elements: ReadonlyMap<string, DataElement>,
): Question[] =>
  (list?.columns ?? []).flatMap((id) => {
    const element = elements.get(id)
    const type = element && kindOf(element)
    if (!element || !type) return []
    const { name, name_en, unit, range, options = [], options_en = [] } = element
    const choices = options.map((value, place) => {
      const english = options_en[place]
      return { value, label: value, ...(english && { label_en: english }) }
    })
    return [
      {
        id,
        ask: name,
        type,
        ...(name_en && { ask_en: name_en }),
        ...(unit && { unit }),
        ...(range && { range }),
        ...(choices.length && { options: choices }),
      },
    ]
  })
