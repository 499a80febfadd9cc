import { type ConditionRow, conditionToRows, type Question } from '#engine/catalogue'

export type Said = { readonly zh: string; readonly en: string }
type Asked = Pick<Question, 'id' | 'ask' | 'ask_en' | 'type' | 'unit' | 'options'>

const signs: Record<ConditionRow['comparison'], Said> = {
  '=': { zh: '是', en: 'is' },
  '!=': { zh: '不是', en: 'is not' },
  '<': { zh: '小于', en: 'is less than' },
  '<=': { zh: '不超过', en: 'is at most' },
  '>': { zh: '大于', en: 'is more than' },
  '>=': { zh: '不小于', en: 'is at least' },
  contains: { zh: '包括', en: 'includes' },
  'not contains': { zh: '不包括', en: 'does not include' },
}

const valueSaid = (asked: Asked | undefined, value: ConditionRow['value']): Said => {
  if (typeof value === 'boolean') return value ? { zh: '“是”', en: '“yes”' } : { zh: '“否”', en: '“no”' }
  if (typeof value === 'number') return { zh: ` ${value} ${asked?.unit ?? ''}`.trimEnd(), en: String(value) }
  const option = asked?.options?.find((one) => one.value === value)
  const label = option?.label ?? value
  return { zh: `“${label}”`, en: `“${option?.label_en ?? label}”` }
}

const rowSaid = (questions: readonly Asked[], { question, comparison, value }: ConditionRow): Said => {
  const asked = questions.find(({ id }) => id === question)
  const [sign, said] = [signs[comparison], valueSaid(asked, value)]
  const ask = asked?.ask ?? question
  return {
    zh: `「${ask}」${sign.zh}${said.zh}`,
    en: `“${asked?.ask_en ?? ask}” ${sign.en} ${said.en}`,
  }
}

/** The parts of a text at a word that stands outside brackets and quotes. */
const partsAt = (text: string, word: ' or ' | ' and '): string[] => {
  const parts: string[] = []
  let [depth, quoted, from] = [0, false, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"' && text[at - 1] !== '\\') quoted = !quoted
    if (quoted) continue
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(from, at))
      from = at + word.length
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim())
}

const bracketed = (text: string): boolean => {
  if (!text.startsWith('(') || !text.endsWith(')')) return false
  // "(a) or (b)" begins and ends with brackets that are no pair.
  let depth = 0
  for (let at = 0; at < text.length - 1; at += 1) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    if (depth === 0) return false
  }
  return true
}

const joined = (list: readonly (Said | undefined)[], zh: string, en: string): Said | undefined =>
  list.every((one) => one !== undefined)
    ? { zh: list.map((one) => one.zh).join(zh), en: list.map((one) => one.en).join(en) }
    : undefined

const within = (said: Said | undefined, needed: boolean): Said | undefined =>
  said && needed ? { zh: `（${said.zh}）`, en: `(${said.en})` } : said

/** A condition as a sentence, its brackets kept; undefined where it says something a row cannot. */
const say = (questions: readonly Asked[], text: string): Said | undefined => {
  if (bracketed(text)) return say(questions, text.slice(1, -1).trim())
  const either = partsAt(text, ' or ')
  if (either.length > 1)
    return joined(
      either.map((part) => within(say(questions, part), partsAt(part, ' and ').length > 1)),
      '，或者',
      ' or ',
    )
  const all = partsAt(text, ' and ')
  if (all.length > 1)
    return joined(
      all.map((part) => within(say(questions, part), bracketed(part))),
      '，并且',
      ' and ',
    )
  const rows = conditionToRows(text)
  const [row] = rows?.length === 1 && rows[0]?.length === 1 ? rows[0] : []
  if (row) return rowSaid(questions, row)
  const inner = /^not\(([\s\S]*)\)$/.exec(text)?.[1]
  const denied = inner === undefined ? undefined : say(questions, inner.trim())
  return denied && { zh: `不是（${denied.zh}）`, en: `not (${denied.en})` }
}

const always: Said = { zh: '每种情形都要办', en: 'In every scenario' }

/** A condition in everyday words over the questions; one that says more than rows can stands as its text. */
export const conditionSaid = (questions: readonly Asked[], when: string | undefined): Said => {
  const text = when?.trim() ?? ''
  if (!text) return always
  return say(questions, text) ?? { zh: `条件：${text}`, en: `Condition: ${text}` }
}
