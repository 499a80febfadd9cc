import type { Said } from '#engine/kernel'
import { type ConditionNode, type ConditionRow, readCondition } from './read-condition.ts'

/** One sentence in both languages. */
/** What of a question its words need; those of drafts may be unfinished. */
type Asked = {
  readonly id: string
  readonly ask: string
  readonly ask_en?: string
  readonly unit?: string
  readonly options?: readonly { readonly value: string; readonly label: string; readonly label_en?: string }[]
}

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

const quoted = (zh: string, en: string): Said => ({ zh: `“${zh}”`, en: `“${en}”` })

const valueSaid = (asked: Asked | undefined, value: ConditionRow['value']): Said => {
  if (typeof value === 'boolean') return value ? quoted('是', 'yes') : quoted('否', 'no')
  if (typeof value === 'number') return { zh: ` ${value} ${asked?.unit ?? ''}`.trimEnd(), en: String(value) }
  const option = asked?.options?.find((one) => one.value === value)
  const label = option?.label || value
  return quoted(label, option?.label_en || label)
}

const rowSaid = (questions: readonly Asked[], { question, comparison, value }: ConditionRow): Said => {
  const asked = questions.find(({ id }) => id === question)
  const said = valueSaid(asked, value)
  const [sign, ask] = [signs[comparison], asked?.ask || question]
  return {
    zh: `「${ask}」${sign.zh}${said.zh}`,
    en: `“${asked?.ask_en || ask}” ${sign.en} ${said.en}`,
  }
}

const nodeSaid = (questions: readonly Asked[], node: ConditionNode): Said => {
  if (node.kind === 'row') return rowSaid(questions, node.row)
  if (node.kind === 'not') {
    const inner = nodeSaid(questions, node.of[0])
    return { zh: `不是（${inner.zh}）`, en: `not (${inner.en})` }
  }
  const parts = node.of.map((part) => {
    const said = nodeSaid(questions, part)
    const inner = part.kind === 'and' || part.kind === 'or'
    return inner ? { zh: `（${said.zh}）`, en: `(${said.en})` } : said
  })
  const join = (language: 'zh' | 'en', word: string) => parts.map((part) => part[language]).join(word)
  return node.kind === 'and'
    ? { zh: join('zh', '，并且'), en: join('en', ' and ') }
    : { zh: join('zh', '，或者'), en: join('en', ' or ') }
}

/** A condition in the words of the questions; one that says more than comparisons, and, or, not stands as its text. */
export const conditionSaid = (questions: readonly Asked[], when: string | undefined): Said => {
  const text = when?.trim()
  if (!text) return { zh: '每种情形都要办', en: 'In every scenario' }
  const node = readCondition(text)
  return node ? nodeSaid(questions, node) : { zh: `条件：${text}`, en: `Condition: ${text}` }
}
