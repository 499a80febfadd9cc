import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { exampleFor, fieldsOf, formOnPaper, wholeForm } from '#engine/form'
import type { Actor, Context, Result, Role } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCasework } from '#modules/casework'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createUploads } from '#modules/uploads'
import { createFiles } from '#platform/files'
import { createSecret } from '#platform/secret'
import { createTypesetter } from '#platform/typeset'
import { cixi } from '../../../../tests/support/cixi.ts'
import { pdfPages, pdfText } from '../../../../tests/support/pdf-text.ts'
import { closeStore, openStore } from '../../../../tests/support/stores.ts'
import consentZh from '../../../../web/portal/texts/inner/zh.json' with { type: 'json' }
import { buildApp } from '../../app.ts'
import type { Services } from '../../modules.ts'
import { createForm, createFormCache } from './index.ts'

const division = '330282000000'
const facts = cixi()
const now = '2026-10-20T09:30:00.000+08:00'
const folder = mkdtempSync(join(tmpdir(), 'onevisit-form-'))
const typesetter = createTypesetter()
const long = '慈溪市浒山街道新城大道北侧老百姓自己的菜市场旁边阿毛家常菜馆与点心铺子联合经营部'
const represented = { name: '张三', idNumber: '330282198001014411', phone: '13805740001' }

let house: ReturnType<typeof createCasework>
let audit: ReturnType<typeof createAuditService>
let app: FastifyInstance
let caller: Actor | undefined
let store: Awaited<ReturnType<typeof openStore>>

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const actor = (id: string, role: Role): Actor => ({ id, name: id, role, division })
const clerk = actor('clerk', 'window_clerk')
const at = (who: Actor): Context => ({ actor: who, now, place: 'w' })
const plain = (text: string): string => text.replace(/\s+/g, '')

beforeAll(async () => {
  store = await openStore('embedded')
  const { database } = store
  const catalogues = createCatalogueStore(database, division)
  const version = await storeCatalogue(catalogues, facts, 'cixi', now)
  const current = { version, catalogue: facts }
  const casesDone = async () => new Map()
  const catalogue = createCatalogueService({ store: catalogues, current, standing: [], casesDone })
  audit = createAuditService(createAuditStore(database))
  house = createCasework({
    ...{ database, division, catalogue, audit },
    secret: createSecret(Buffer.alloc(32, 7)),
    files: createFiles(folder),
    uploads: createUploads(database),
    // No source is asked in these cases.
    exchange: {} as never,
    personOf: async () => undefined,
    uploadLimit: 1_000_000,
  })
  const form = createForm({
    // No sheet is read in these cases.
    tables: {} as never,
    ...{ catalogue, casework: house, typesetter, cache: createFormCache(), division },
    withNames: async () => '窗口一号',
  })
  app = await buildApp({
    servicesOf: async () => ({ catalogue, form }) as unknown as Services,
    divisionAt: () => division,
    identify: async () => caller && { actor: caller, place: 'w' },
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
  })
}, 60_000)
afterAll(async () => {
  await app.close()
  await typesetter.close()
  await closeStore(store)
  rmSync(folder, { recursive: true, force: true })
})
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('F31 the blank form', () => {
  test.each([
    ['canyin-qiye', 'zh', ''],
    ['yinshua', 'en', '?entityType=individual&areaSqm=40'],
  ])(
    '%s in %s has every field, its unit, choices, papers, consent and places to sign',
    async (code, language, query) => {
      const thing = facts.thing.get(code)
      if (!thing) throw new Error(code)
      const url = `/api/things/${code}/form${language === 'en' ? '.en' : ''}.pdf`
      const reply = await get(`${url}${query}`)
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
      const text = pdfText(reply.rawPayload)
      const answers = query ? { entityType: 'individual', areaSqm: 40 } : sampleAnswers(thing)
      const sections = wholeForm(plan(facts, thing, answers), facts)
      const written = new Set(
        formOnPaper(sections, facts).flatMap(({ fields }) => fields.map(({ element }) => element)),
      )
      const fields = fieldsOf(sections).filter(({ element }) => written.has(element))
      expect(fields.length).toBeGreaterThan(10)
      const shown = (words: string) => text.includes(plain(words))
      // English breaks words at the end of a line nowhere, Chinese anywhere: without blanks both read the same.
      expect(
        fields
          .flatMap(({ name, nameEn }) => [name, language === 'en' ? nameEn : name])
          .filter((one) => !shown(one)),
      ).toEqual([])
      const options = fields.flatMap((one) =>
        one.element.startsWith('delivery') ? [] : language === 'en' ? one.optionsEn : one.options,
      )
      expect(options.filter((one) => !shown(one))).toEqual([])
      expect([thing.name, thing.name_en ?? ''].every(shown)).toBe(true)
      expect(reply.rawPayload.toString('latin1')).toContain('pdfuaid')
      if (language === 'zh') {
        const consent = Object.entries(consentZh).filter(([key]) =>
          /^send\.(true|fetch|deferred|sharing)$/.test(key),
        )
        expect(consent).toHaveLength(4)
        for (const [, words] of consent) expect(text).toContain(plain(words))
        for (const words of [
          '申请人签字（单位的盖章）',
          '代办人签字',
          '窗口收件人',
          '平方米',
          '上有，部门查得到，可以不写',
        ])
          expect(text).toContain(words)
      }
      const pages = pdfPages(reply.rawPayload).map(plain)
      pages.forEach((page, index) => {
        const word =
          language === 'zh' ? `第${index + 1}页，共${pages.length}页` : `Page${index + 1}of${pages.length}`
        expect(page).toContain(word)
      })
    },
  )

  test('is made once for a version, scenario and day: the same bytes, 304 to whoever has them; other answers are another form', async () => {
    const one = await get('/api/things/yinshua/form.pdf?areaSqm=40')
    const two = await get('/api/things/yinshua/form.pdf?areaSqm=40')
    expect(two.rawPayload.equals(one.rawPayload)).toBe(true)
    const tag = String(one.headers.etag)
    expect((await get('/api/things/yinshua/form.pdf?areaSqm=40', { 'if-none-match': tag })).statusCode).toBe(
      304,
    )
    expect((await get('/api/things/yinshua/form.pdf?areaSqm=41')).headers.etag).not.toBe(tag)
  })

  test.each([
    ['yinshua/form.pdf?areaSqm=viele', 422, 'answer_wrong'],
    ['yinshua/form.en.pdf?moon=full', 422, 'answer_unknown'],
    ['nothing/form.pdf', 404, 'thing_unknown'],
  ])('%s → %i %s', async (path, status, code) => {
    const reply = await get(`/api/things/${path}`)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })
})

describe('F33 the form to sign', () => {
  const begun = async () => {
    const answers = sampleAnswers(facts.thing.get('feipin') as never)
    return must(await house.createDraft({ thing: 'feipin', answers, represented }, at(clerk))).caseId
  }
  const typed = async (caseId: string) => {
    const fields = must(await house.form(caseId, at(clerk))).sections.flatMap((section) => section.fields)
    const values = Object.fromEntries(
      fields
        .filter(({ required, value }) => required && !value)
        .map((one) => [one.element, exampleFor(one as never)]),
    )
    return { ...values, applicant_name: long }
  }
  const fetch = async (caseId: string, who: Actor | undefined, language = '') => {
    caller = who
    return get(`/api/cases/${caseId}/form${language}.pdf`)
  }

  test('a draft is marked on every page, says what is missing and what was left empty; handed in it has the code and no mark', async () => {
    const caseId = await begun()
    const draft = await fetch(caseId, clerk)
    expect([draft.statusCode, draft.headers['cache-control']]).toEqual([200, 'no-store'])
    const pages = pdfPages(draft.rawPayload).map(plain)
    for (const page of pages) expect(page).toContain('草稿')
    expect(pages.join('')).toContain('还没有填')
    expect(pages.join('')).toContain('没有填：')
    const values = await typed(caseId)
    const { revision } = must(await house.saveDraft(caseId, { revision: 0, values }, at(clerk)))
    const receipt = must(
      await house.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, at(clerk)),
    )
    const text = pdfText((await fetch(caseId, clerk)).rawPayload)
    expect(text).toContain(`2026-10-20已提交，查询码${receipt.queryCode}`)
    for (const words of [
      long,
      represented.name,
      represented.idNumber,
      '窗口收件人',
      '快递',
      '我填的、交的都是真的',
    ])
      expect([words, text.includes(plain(words))]).toEqual([words, true])
    for (const words of ['草稿', '还没有填']) expect([words, text.includes(words)]).toEqual([words, false])
    const english = pdfText((await fetch(caseId, clerk, '.en')).rawPayload)
    expect(english).toContain(plain('What I filled in and attached is true.'))
  })

  test('C10 C47 only the person and the counter get it, and each look is noted; nobody else learns that it is there', async () => {
    const caseId = await begun()
    const looks = async () =>
      must(await audit.list(division, { page: 1 })).entries.filter(
        (one) => one.act === 'look' && one.caseId === caseId && one.told?.zh === '打印了签字件',
      ).length
    expect((await fetch(caseId, actor('clerk 2', 'window_clerk'))).statusCode).toBe(200)
    expect(await looks()).toBe(1)
    const { revision } = must(
      await house.saveDraft(caseId, { revision: 0, values: await typed(caseId) }, at(clerk)),
    )
    must(await house.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, at(clerk)))
    const others = [
      actor('issuer', 'issue_window'),
      actor('joint', 'joint_team'),
      actor('somebody', 'applicant'),
      { ...actor('officer', 'department_officer'), department: 'scjgj' },
      actor('admin', 'administrator'),
    ]
    for (const who of others) {
      const reply = await fetch(caseId, who)
      expect([who.role, reply.statusCode >= 400, reply.headers['content-type']]).toEqual([
        who.role,
        true,
        'application/problem+json; charset=utf-8',
      ])
    }
    expect((await fetch(caseId, undefined)).statusCode).toBe(401)
  })
})
