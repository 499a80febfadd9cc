import type { Question } from './one-thing.ts'

/** Office words people do not use, each with what they say instead. A word is looked for as it stands. */
const officeWords: readonly (readonly [string, string])[] = [
  ['经营场所', '店面、厂房'],
  ['建筑面积', '有多大'],
  ['营业面积', '店面有多大'],
  ['从业人员', '几个人干活'],
  ['法定代表人', '老板、负责人'],
  ['申请人', '您'],
  ['经营主体', '店、公司'],
  ['市场主体', '店、公司'],
  ['经营范围', '做哪些生意'],
  ['权属', '房子是谁的'],
  ['改扩建', '装修改造、加盖'],
  ['竣工', '完工'],
  ['排污', '有脏水、油烟'],
  ['污染物', '脏水、油烟、噪声'],
  ['从事', '做'],
  ['拟', '打算'],
  ['是否', '……吗'],
  ['具备', '有'],
  ['涉及', '有没有'],
  ['设立', '办、开'],
  ['处置', '处理'],
  ['资质', '证书'],
  ['许可', '证'],
  ['相关', '写出是哪些'],
  ['有关', '写出是哪些'],
  ['依法', '不用写'],
  ['之日起', '从哪天起'],
]

export const longestAsk = 25

export type Hint =
  | { readonly kind: 'jargon'; readonly word: string; readonly instead: string }
  | { readonly kind: 'long'; readonly length: number }
  | { readonly kind: 'noEnglish' }
  | { readonly kind: 'optionsNoEnglish' }
  | { readonly kind: 'noSample' }
  | { readonly kind: 'noRange' }
  | { readonly kind: 'fewOptions' }

/** Characters that are read: punctuation and what stands in brackets for the careful reader do not count. */
export const askLength = (ask: string): number =>
  [...ask.replace(/[（(][^）)]*[）)]/g, '').replace(/[\s，。？、；：“”,.?;:]/g, '')].length

const jargonOf = (question: Question): Hint[] => {
  const texts = [question.ask, ...(question.options ?? []).map(({ label }) => label)].join('\n')
  return officeWords
    .filter(([word]) => texts.includes(word))
    .map(([word, instead]) => ({ kind: 'jargon', word, instead }))
}

/** I5 What would make a question hard to answer. That it never matters, or has no options at all, is said by the checks. */
export const hintsOf = (question: Question): Hint[] => {
  const length = askLength(question.ask)
  const choice = question.type === 'single' || question.type === 'multi'
  const few = question.type === 'single' && question.options?.length === 1
  return [
    ...(length > longestAsk ? [{ kind: 'long' as const, length }] : []),
    ...jargonOf(question),
    ...(few ? [{ kind: 'fewOptions' as const }] : []),
    ...(question.type === 'number' && !question.range ? [{ kind: 'noRange' as const }] : []),
    ...(question.sample === undefined ? [{ kind: 'noSample' as const }] : []),
    ...(question.ask_en?.trim() ? [] : [{ kind: 'noEnglish' as const }]),
    ...(choice && (question.options ?? []).some(({ label_en }) => !label_en?.trim())
      ? [{ kind: 'optionsNoEnglish' as const }]
      : []),
  ]
}
