import { afterAll, expect, test } from 'vitest'
import type { Context, Problem, Result } from '#engine/kernel'
import type { CaseView } from '#modules/casework'
import type { CaseTask } from '#modules/tasks'
import { createTypesetter } from '#platform/typeset'
import { pdfText } from '../../../../tests/support/pdf-text.ts'
import { createResultsService } from './index.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const caseId = '019a8c1e-7a00-7000-8000-000000000001'
const department = { id: 'scjgj', name: '市场监督管理局', nameEn: 'Market Regulation Bureau' }
const task = (matter: string, more: Partial<CaseTask>): CaseTask =>
  ({
    ...{ matter, name: `${matter}#*$_@<`, nameEn: `${matter} in English`, department, status: 'running' },
    ...{ decidedAt: null, outcomeReason: null, basis: null, result: null },
    legalBasis: [{ title: '食品安全法', article: '第三十五条' }],
    ...more,
  }) as CaseTask
const decidedAt = '2026-11-20T23:30:00.000Z'
const granted = task('食品经营许可', {
  ...{ status: 'granted', decidedAt },
  result: { name: '食品经营许可证', nameEn: 'Food licence', number: '1201-AB-1', validUntil: '2031-11-20' },
})
const denied = task('户外广告', {
  ...{ status: 'denied', decidedAt, outcomeReason: '离路口不足五米', basis: '城市市容条例第十一条' },
})
const viewOf = (more: Partial<CaseView>): CaseView =>
  ({
    ...{ caseId, queryCode: '1201-9RRF-UMSH', refusal: null, delivery: null, way: 'courier' },
    thing: { code: 'canyin', name: '开饭店', nameEn: 'Open a restaurant' },
    ...{ applicant: { name: '王小明' }, lead: department, submittedAt: decidedAt, acceptedAt: decidedAt },
    tasks: [granted, denied, task('排水', {}), task('牌匾', { status: 'not_possible', decidedAt })],
    ...more,
  }) as CaseView

const made = (view: Result<CaseView>, language: 'zh' | 'en' = 'zh') => {
  const service = createResultsService({
    typesetter,
    casework: { results: async () => view },
  })
  const context = {
    actor: { id: 'a', role: 'applicant' },
    now: '2026-11-21T09:00:00.000+08:00',
    place: 'web',
  }
  return service.notice({ caseId, language, origin: 'http://localhost:3000' }, context as Context)
}
const textOf = async (view: CaseView, language: 'zh' | 'en' = 'zh') => {
  const done = await made({ ok: true, value: view }, language)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return pdfText(done.value.bytes).replace(/\s+/g, '')
}

test('C60 the sheet tells each decision, its basis, the way to appeal, and that it is no licence', async () => {
  const zh = await textOf(viewOf({}))
  for (const said of [
    ...[
      '不是证照，不能当证照用',
      '一共4件：批准1件，没有批准1件',
      '还有1件没有决定',
      '王小明',
      '1201-9RRF-UMSH',
    ],
    ...[
      '食品经营许可#*$_@<',
      '食品经营许可证',
      '1201-AB-1',
      '2026年11月21日',
      '2031年11月20日',
      '《食品安全法》第三十五条',
    ],
    ...[
      '离路口不足五米',
      '城市市容条例第十一条',
      '六十日内可以申请行政复议',
      '12345',
      '快递送到您写的地址',
      '没有盖章',
    ],
  ])
    expect(zh).toContain(said)
  const en = await textOf(viewOf({}), 'en')
  for (const said of ['Itisnolicence', 'Foodlicence', 'within60days', 'withoutaseal', '21November2026'])
    expect(en).toContain(said)
})

test('C60 not accepted: reason, the right office and the way to appeal', async () => {
  const refusal = {
    ...{ kind: 'refused' as const, reason: '不在本市' },
    ...{ rightOffice: '余姚市行政服务中心', at: decidedAt },
  }
  const zh = await textOf(viewOf({ tasks: [], refusal, way: null }))
  for (const said of ['不予受理', '不在本市', '余姚市行政服务中心', '六个月内可以起诉'])
    expect(zh).toContain(said)
  expect(zh).not.toContain('一共')
  // C96 What was accepted once is told as what it is.
  const gone = { ...refusal, kind: 'acceptance_withdrawn' as const, rightOffice: null }
  const told = await textOf(viewOf({ tasks: [], refusal: gone, way: null }))
  expect([told.includes('撤销受理'), told.includes('不予受理')]).toEqual([true, false])
})

test('C60 what hinders the sheet is told as it is', async () => {
  const problem = { code: 'results_none' } as Problem
  expect(await made({ ok: false, problems: [problem] })).toEqual({ ok: false, problems: [problem] })
})
