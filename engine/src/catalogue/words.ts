import type { Said } from '#engine/kernel'

/**
 * The closed lists that carry a rule: codes in code, store and API, their words here and nowhere else. A catalogue's files keep
 * their Chinese words, so that a county reads its own folder; they become codes when a file is read and words when one is written.
 */
type Words = Readonly<Record<string, Said>>
const list = <T extends Words>(words: T): T => words

/** D6 From the strictest to the loosest. */
export const paperForms = list({
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  electronic: { zh: '电子', en: 'electronic' },
})

/** C12 What may follow after acceptance. */
export const necessities = list({
  required: { zh: '必要', en: 'required' },
  deferrable: { zh: '可容缺', en: 'may follow later' },
})

/** D1 In the order they are looked for. */
export const leadReasons = list({
  regulates: { zh: '行业主管', en: 'regulates the trade' },
  principal_licence: { zh: '主要证照', en: 'issues the principal licence' },
  first_asked: { zh: '首先受理', en: 'is asked first' },
})
export type LeadReason = keyof typeof leadReasons

/** The five zones of the hall, in the order of the bulletin. A zone of another name keeps its own. */
export const zones = list({
  construction: { zh: '基本建设项目', en: 'Construction projects' },
  business: { zh: '商事登记', en: 'Business registration' },
  property: { zh: '不动产登记', en: 'Real estate registration' },
  social: { zh: '社会民生事务', en: 'Social and civil affairs' },
  general: { zh: '综合审批服务', en: 'Comprehensive approvals' },
})

/** R20 特别程序 A step whose time the law may leave out of a limit. A catalogue's file writes the word; another word of a city keeps its own. */
export const specialProcedures = list({
  inspection: { zh: '现场核查', en: 'inspection on site' },
  testing: { zh: '检验检测', en: 'testing' },
  expert_review: { zh: '专家评审', en: 'expert review' },
  publicity: { zh: '公示', en: 'publicity' },
  hearing: { zh: '听证', en: 'hearing' },
  exam: { zh: '考试', en: 'exam' },
})

export const codesOf = <T extends Words>(words: T): (keyof T & string)[] => Object.keys(words)

/** What a code is called; a word that is no code of ours stays as it is. */
export const saidCode = (words: Words, code: string): Said => words[code] ?? { zh: code, en: code }

const codeOfWord = (words: Words): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([code, { zh }]) => [zh, code]))

type Change = (key: string, value: unknown) => unknown

const keys: Readonly<Record<string, Words>> = {
  form: paperForms,
  necessity: necessities,
  zone: zones,
  lead_reason: leadReasons,
}
const codes = new Map(Object.entries(keys).map(([key, words]) => [key, codeOfWord(words)]))

const toCode: Change = (key, value) => codes.get(key)?.get(String(value)) ?? value
const toWord: Change = (key, value) => keys[key]?.[String(value)]?.zh ?? value

const changed = (entry: unknown, change: Change): unknown => {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return entry
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      key === 'materials' && Array.isArray(value)
        ? value.map((row) => changed(row, change))
        : change(key, value),
    ]),
  )
}

/** An entry of a catalogue's file (a matter with its rows, a one thing) with codes in place of the words of closed lists. */
export const withCodes = (entry: unknown): unknown => changed(entry, toCode)
/** The same entry as its file writes it. */
const withWords = <T>(entry: T): T => changed(entry, toWord) as T

type Nouns = { readonly matters?: unknown; readonly things?: unknown }
const each = (list: unknown, change: (entry: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(change) : list

/** Format 1 of a stored catalogue or library wrote the words of closed lists; format 2 writes codes. */
export const documentWithCodes = <T extends Nouns>(document: T): T => ({
  ...document,
  ...(document.matters === undefined ? {} : { matters: each(document.matters, withCodes) }),
  ...(document.things === undefined ? {} : { things: each(document.things, withCodes) }),
})
export const documentWithWords = <T extends Nouns>(document: T): T => ({
  ...document,
  ...(document.matters === undefined ? {} : { matters: each(document.matters, withWords) }),
  ...(document.things === undefined ? {} : { things: each(document.things, withWords) }),
})

/** The code of a word of a closed list; undefined for any other word. */
export const codeOf = <T extends Words>(words: T, word: string): (keyof T & string) | undefined =>
  codesOf(words).find((code) => words[code]?.zh === word)

/** A single code as a file or the command line says it. */
export const wordOf = (words: Words, code: string): string => words[code]?.zh ?? code
