import { expect, test } from 'vitest'
import { indexCatalogue, type OneThing } from '#engine/catalogue'
import { createSearch, type Reader, type WordEntry } from './index.ts'
import { latticeOf, normalise } from './lattice.ts'
import { factorOf, scopesOf } from './scopes.ts'

/** A reader of a few characters, so that the rules are tested without any library. */
const sounds: Record<string, string[]> = {
  药: ['yao'],
  要: ['yao'],
  店: ['dian'],
  民: ['min'],
  名: ['ming'],
  宿: ['su', 'xiu'],
  面: ['mian'],
  馆: ['guan'],
  官: ['guan'],
  执: ['zhi'],
  照: ['zhao'],
  制: ['zhi'],
  造: ['zao'],
  饭: ['fan'],
  网: ['wang'],
  吧: ['ba'],
}
const traditional: Record<string, string> = { 藥: '药', 館: '馆', 麵: '面' }
const realWords = ['名宿', '饭店']
const reader: Reader = {
  simplify: (text) => [...text].map((char) => traditional[char] ?? char).join(''),
  readings: (char) => sounds[char] ?? [],
  words: (text) => text.match(new RegExp(`${realWords.join('|')}|.`, 'gsu')) ?? [],
}

const thing = (code: string, name: string, more: Partial<OneThing> = {}): OneThing => ({
  code,
  name,
  lead_department: 'd',
  matters: [{ code: 'm' }],
  ...more,
})
const area = (range: [number, number], sample: number) => ({
  questions: [{ id: 'areaSqm', ask: '多大？', type: 'number' as const, unit: '平方米', range, sample }],
})
const things = [
  thing('pharmacy', '开办药品零售店', { also_said: ['开药店'] }),
  thing('vet', '开办兽药店'),
  thing('guesthouse', '开办民宿', { name_en: 'Open a guesthouse' }),
  thing('small', '开办小餐饮店', { also_said: ['开面馆'], ...area([5, 120], 35) }),
  thing('large', '开办餐饮企业', { also_said: ['开饭店'], ...area([50, 5000], 180) }),
  thing('factory', '开办制造企业'),
  thing('tobacco', '开办烟酒店', { matters: [{ code: 'm' }, { code: 'tobacco' }] }),
]
const matter = (code: string, name: string) => ({
  code,
  name,
  department: 'd',
  type: '行政许可',
  statutory_days: 20,
  promised_days: 10,
  counter_visits: 1,
  result: { name: `${name}证`, kind: '许可证' },
  materials: [],
})
const catalogue = indexCatalogue({
  departments: [],
  elements: [],
  materials: [],
  sources: [],
  matters: [matter('m', '设立登记'), matter('tobacco', '烟草专卖零售许可')],
  things,
})
const words: WordEntry[] = [
  {
    concept: '药店',
    means: ['药品零售', '药店'],
    not: ['兽药'],
    said: ['处方药', '大药房'],
    english: ['drug store', 'drugstore', 'chemist', 'chemist’s'],
  },
  { concept: '兽药店', means: ['兽药'], said: ['猪药'] },
  { concept: '民宿', means: ['民宿'], said: ['老宅'], hints: ['游客'] },
  { concept: '餐饮', means: ['餐饮'], said: ['饭馆'] },
  { concept: '小餐饮', means: ['小餐饮'], said: ['面馆', '拉面'] },
  { concept: '青旅', means: ['青旅'], within: ['民宿'], said: ['胶囊旅舍'] },
  { concept: '制造业', means: ['制造'], said: ['注塑'] },
  { concept: '烟草证', means: ['烟草专卖'], kind: 'licence', said: ['烟证'] },
  { concept: '网吧', means: ['网吧'], said: ['网咖'] },
  { concept: '平常话', means: ['执照'], kind: 'common', english: ['open', 'shop'] },
]
const search = createSearch(catalogue, words, reader)
const first = (question: string) => search(question, 3).matches[0]
const scoreOf = (question: string, code: string) =>
  search(question, 50).matches.find((match) => match.code === code)?.score ?? 0

test('S3 a blank beside a single Chinese character is how somebody types, between words it stays', () => {
  expect(latticeOf('民 宿', reader).text).toBe('民宿')
  expect(latticeOf('开 网 吧', reader).text).toBe('开网吧')
  expect(latticeOf('饭店 民宿', reader).text).toBe('饭店 民宿')
})

test('S1 what people say finds the one thing; a hint counts less than a saying', () => {
  expect(first('处方药要谁批')?.code).toBe('pharmacy')
  expect(scoreOf('老宅', 'guesthouse')).toBeGreaterThan(scoreOf('游客', 'guesthouse'))
})

test('S2 a concept keeps off things whose name is something else, and lends its words where it has no thing', () => {
  expect(first('大药房')?.code).toBe('pharmacy')
  expect(scoreOf('大药房', 'vet')).toBeLessThan(0.1)
  expect(first('胶囊旅舍')?.code).toBe('guesthouse')
  expect(first('网咖')).toBeUndefined()
})

test('S2 the nickname of a licence finds the thing that needs it', () => {
  expect(first('烟证')?.code).toBe('tobacco')
})

test('S3 width, case and traditional characters make no difference', () => {
  expect(first('開藥店')?.code).toBe('pharmacy')
  expect(scoreOf('拉麵館', 'small')).toBe(scoreOf('拉面馆', 'small'))
})

test('S4 pinyin is read whole, spaced, slurred and mixed', () => {
  for (const question of ['yaodian', 'yao dian', 'YaoDian', 'yao店', 'yaodianzhizhao'])
    expect(first(question)?.code, question).toBe('pharmacy')
  expect(first('mingsu')?.code).toBe('guesthouse')
  expect(scoreOf('minsu', 'guesthouse')).toBeGreaterThan(scoreOf('mingsu', 'guesthouse'))
})

test('S4 tone marks and tone numbers make no difference; what is no syllable keeps its number', () => {
  for (const question of ['yào diàn', 'yao4 dian4', 'yao4dian4', 'yàodiàn'])
    expect(first(question)?.code, question).toBe('pharmacy')
  expect(normalise('c1 ps5', reader)).toBe('c1 ps5')
})

test('S13 English is found by whole words, in the plural and with an apostrophe, and by the name of the thing', () => {
  for (const question of ['drug store', 'drugstores', 'open a Drug-Store', 'what does a chemist’s shop need'])
    expect(first(question)?.code, question).toBe('pharmacy')
  expect(first('guesthouse')?.code).toBe('guesthouse')
  expect(first('I want to open a shop')).toBeUndefined()
  expect(first('chemistry')).toBeUndefined()
  expect(first('drug store')).toMatchObject({
    why: '「drug store」= 药店',
    whyEn: '“drug store” = drug store',
  })
})

test('S4 letters are cut only at syllables', () => {
  const { edge, text } = latticeOf('mian guan', reader)
  expect(text).toBe('mianguan')
  expect([...edge.keys()].filter((at) => edge[at])).toContain(4)
  expect(edge[1]).toBe(false)
})

test('S5 a sound-alike or look-alike is forgiven, a real word hardly, a sure reading not at all', () => {
  expect(first('面官')?.code).toBe('small')
  expect(scoreOf('名宿', 'guesthouse')).toBeLessThan(scoreOf('民宿', 'guesthouse') / 2)
  expect(scoreOf('执照', 'factory')).toBe(0)
  expect(scoreOf('zhizhao', 'factory')).toBe(0)
})

test('S6 a contrast counts against, a plain no hardly counts', () => {
  expect(first('不是猪药，是处方药')?.code).toBe('pharmacy')
  expect(scoreOf('不是猪药', 'vet')).toBe(0)
  expect(scoreOf('不卖猪药', 'vet')).toBeLessThan(scoreOf('卖猪药', 'vet') / 2)
})

test('S6 questions of the form A-not-A and “not reached” deny nothing', () => {
  for (const text of ['要不要药店', '能不能开药店', '四十平不到药店']) {
    const start = text.indexOf('药店')
    expect(factorOf(text, scopesOf(text), start, start + 2), text).toBe(1)
  }
})

test('S14 what is said to be opened counts more than what else it sells', () => {
  const text = '开一家药店，卖点烟证'
  const scopes = scopesOf(text)
  expect(factorOf(text, scopes, 3, 5)).toBeGreaterThan(factorOf(text, scopes, 8, 10))
  expect(factorOf('不是开一家药店', scopesOf('不是开一家药店'), 5, 7)).toBeLessThan(0)
})

test('S6 what the trade needs and is lacking still names the trade', () => {
  for (const text of ['没有药店能开吗', '没药店 行不行', '无药店可以吗']) {
    const start = text.indexOf('药店')
    expect(factorOf(text, scopesOf(text), start, start + 2), text).toBeGreaterThan(0.5)
  }
  expect(factorOf('没有药店，就饭店', scopesOf('没有药店，就饭店'), 2, 4)).toBeLessThan(0.5)
})

test('S6 a place, a past and a comparison count little', () => {
  for (const text of ['在药店门口', '药店改的', '跟药店有啥区别']) {
    const start = text.indexOf('药店')
    expect(factorOf(text, scopesOf(text), start, start + 2), text).toBeLessThan(0.5)
  }
})

test('S6 a negation ends where the sentence turns', () => {
  const text = '不打针光洗澡'
  expect(factorOf(text, scopesOf(text), 1, 3)).toBeLessThan(0.5)
  expect(factorOf(text, scopesOf(text), 4, 6)).toBe(1)
})

test('S7 the size decides between two things of the same trade', () => {
  expect(first('餐饮 35个平方')?.code).toBe('small')
  expect(first('餐饮 400平')?.code).toBe('large')
  expect(first('餐饮三百多平米')?.code).toBe('large')
})

test('S8 the own words of a thing are found without any entry', () => {
  expect(createSearch(catalogue, [], reader)('开办制造企业', 3).matches[0]?.code).toBe('factory')
})

test('S9 sure only with a lead', () => {
  expect(search('处方药大药房', 3).confident).toBe(true)
  expect(search('餐饮', 3).confident).toBe(false)
  expect(search('你好', 3).confident).toBe(false)
})

test('S10 the reason names the words as written and as understood, the concept and the size', () => {
  expect(first('面官 30平')?.why).toBe('「面官」（面馆）= 小餐饮；30平合适')
})

test('S11 an empty question finds nothing', () => {
  expect(search('  ', 3)).toEqual({ query: '  ', matches: [], confident: false })
})
