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
  if (typeof value === 'number') return { zh: `${value} ${asked?.unit ?? ''}`.trim(), en: String(value) }
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

const always: Said = { zh: '每种情形都要办', en: 'In every scenario' }

/** A condition as a sentence over the questions; one that says more than rows can stands as its text. */
export const conditionSaid = (questions: readonly Asked[], when: string | undefined): Said => {
  const rows = conditionToRows(when ?? '')
  if (rows?.length === 0) return always
  if (!rows) return { zh: `条件：${when}`, en: `Condition: ${when}` }
  const groups = rows.map((group) => group.map((row) => rowSaid(questions, row)))
  const join = (language: 'zh' | 'en', and: string, or: string) =>
    groups.map((group) => group.map((row) => row[language]).join(and)).join(or)
  return { zh: `${join('zh', '，并且', '；或者')}`, en: join('en', ' and ', '; or ') }
}
