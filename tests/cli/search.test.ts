import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../cli/src/main.ts')
const run = (...words: string[]) =>
  execFileSync(process.execPath, [main, 'search', ...words], { encoding: 'utf8' })
const refused = (...words: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [main, 'search', ...words], { encoding: 'utf8' })
  return { status, error: JSON.parse(stdout).error as { code: string; zh: string; en: string } }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-search-'))
  mkdirSync(join(folder, 'city'))
  writeFileSync(
    join(folder, 'city/departments.yaml'),
    '- {id: sp, name: 行政审批局, name_en: Approval Bureau, sections: [审批科]}\n',
  )
  writeFileSync(
    join(folder, 'city/elements.yaml'),
    '- {id: applicant_name, name: 申请人, name_en: Applicant, type: string}\n',
  )
  writeFileSync(
    join(folder, 'city/materials.yaml'),
    '- {id: form, name: 申请表, name_en: Form, kind: form}\n',
  )
  mkdirSync(join(folder, 'city/matters'))
  writeFileSync(
    join(folder, 'city/matters/sp.yaml'),
    ['sp-a 设立登记 执照', 'sp-b 出生登记 出生医学证明'].map(matter).join(''),
  )
  mkdirSync(join(folder, 'city/things'))
  writeFileSync(join(folder, 'city/things/all.yaml'), things.map(thing).join(''))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const matter = (line: string) => {
  const [code, name, result] = line.split(' ')
  return `- {code: ${code}, name: ${name}, name_en: x, department: sp, type: 行政许可, statutory_days: 20, promised_days: 5, counter_visits: 1,
   result: {name: ${result}, kind: 执照}, materials: [{as_named: 申请表, material: form, form: 原件, copies: 1, necessity: 必要}], form_fields: [applicant_name]}\n`
}
/** Another city: other codes, other names, nothing in also_said. */
const things = [
  'x01 sp-a 零售药房开业一件事',
  'x02 sp-a 餐饮店开业一件事',
  'x03 sp-b 新生儿出生一件事',
  'x04 sp-a 企业注销一件事',
  'x05 sp-a 旅店开业一件事',
  'x06 sp-a 二手房转移登记及水电气联动过户一件事',
]
const thing = (line: string) => {
  const [code, matterCode, name] = line.split(' ')
  return `- {code: ${code}, name: ${name}, name_en: x, audience: 个人, questions: [], matters: [{code: ${matterCode}}], lead_department: sp, lead_reason: 行业主管, also_said: [], faq: []}\n`
}

test('one question gives one JSON document of the contract', () => {
  const answer = JSON.parse(run('想开个面馆 35个平方', '--json', '--top', '2'))
  expect(Object.keys(answer).sort()).toEqual(['confident', 'matches', 'query'])
  expect(answer.query).toBe('想开个面馆 35个平方')
  expect(answer.matches).toHaveLength(2)
  expect(answer.matches[0]).toMatchObject({ code: 'xiaocanyin', name: '开办小餐饮店' })
  expect(typeof answer.matches[0].score).toBe('number')
  expect(answer.matches[0].why).toContain('面馆')
  expect(answer.confident).toBe(true)
})

test('three matches are the default, and words without quotes are one question', () => {
  const answer = JSON.parse(run('yancao', 'zheng', '--json'))
  expect(answer.query).toBe('yancao zheng')
  expect(answer.matches.length).toBeLessThanOrEqual(3)
  expect(answer.matches[0].code).toBe('yanjiudian')
})

test('--file answers one JSON document a line, without what follows a tab, and an empty line with no matches', () => {
  const file = join(folder, 'questions.tsv')
  writeFileSync(file, '\uFEFF开网吧\twangba\n\n藥局\r\n')
  const answers = run('--file', file, '--json')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ query }) => query)).toEqual(['开网吧', '', '藥局'])
  expect(answers.map(({ matches }) => matches[0]?.code)).toEqual(['wangba', undefined, 'yaodian'])
  expect(answers[1]).toEqual({ query: '', matches: [], confident: false })
})

test('an empty question, a missing file and a wrong --top are refused with a code', () => {
  expect(refused(' ', '--json')).toMatchObject({ status: 1, error: { code: 'question_empty' } })
  expect(refused('--file', join(folder, 'none.txt'), '--json')).toMatchObject({
    status: 1,
    error: { code: 'questions_missing' },
  })
  expect(refused('开店', '--top', '0', '--json')).toMatchObject({ status: 1, error: { code: 'top_invalid' } })
})

test('another city, with other names and nothing of what people say, is searched by the same words (S2)', () => {
  const file = join(folder, 'other.txt')
  const cases = [
    ['大参林那种要执业药师的', 'x01'],
    ['重庆小面 三十平', 'x02'],
    ['小孩刚出生报户口', 'x03'],
    ['zhuxiao gongsi', 'x04'],
    ['開間青年旅舍', 'x05'],
    ['买二手房过户', 'x06'],
  ]
  writeFileSync(file, cases.map(([question]) => question).join('\n'))
  const answers = run('--file', file, '--catalogue', join(folder, 'city'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ matches }) => matches[0]?.code)).toEqual(cases.map(([, code]) => code))
})
