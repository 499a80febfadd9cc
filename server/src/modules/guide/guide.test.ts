import ExcelJS from '@protobi/exceljs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Catalogue, indexCatalogue } from '#engine/catalogue'
import { guideOf, guideSheets, toBpmn } from '#engine/guide'
import { createCatalogueService } from '#modules/catalogue'
import { createTypesetter } from '#platform/typeset'
import { cixi } from '../../../../tests/support/cixi.ts'
import { pdfPages, pdfText } from '../../../../tests/support/pdf-text.ts'
import { buildApp } from '../../app.ts'
import type { Services } from '../../modules.ts'
import { guideFiles } from './guide-files.ts'
import { createGuide, createGuideCache } from './index.ts'

const facts = cixi()
const published = { version: 'v1', publishedAt: '2017-06-01' }
const typesetter = createTypesetter()
afterAll(() => typesetter.close())

/** The HTTP side over one catalogue; nothing of the guide needs a store. */
const appOf = async (catalogue: Catalogue, baseUrl?: string): Promise<FastifyInstance> => {
  const current = { version: 'v1', catalogue }
  const store = { publishedOn: async () => '2017-06-01' }
  const parts = { store, current, standing: [], casesDone: async () => new Map() }
  const service = createCatalogueService(parts as never)
  const guide = createGuide({
    catalogue: service,
    typesetter,
    cache: createGuideCache(),
    division: '330282000000',
  })
  return buildApp({
    servicesOf: async () => ({ catalogue: service, guide }) as unknown as Services,
    divisionAt: () => '330282000000',
    identify: async () => undefined,
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
    ...(baseUrl && { baseUrl }),
  })
}

let app: FastifyInstance
beforeAll(async () => {
  app = await appOf(facts)
})
afterAll(() => app.close())
const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/things/${path}`, headers })

const plain = (text: string): string => text.replace(/\s+/g, '')

/** The text of a guide without the head and foot of its pages, so that a sentence may run over a page's end. */
const bodyOf = (pdf: Buffer): string =>
  pdfPages(pdf)
    .map(plain)
    .map((page, index) =>
      page
        .replace(index ? /^.*?(统一办事指南|Publicguide)/ : /^/, '')
        .replace(/(版本v1|Versionv1,).*?(第\d+页，共\d+页|Page\d+of\d+)$/, ''),
    )
    .join('')

describe('the guide as JSON', () => {
  test('every one thing answers what the engine says, nothing lost on the way', async () => {
    for (const thing of facts.things) {
      const reply = await get(`${encodeURIComponent(thing.code)}/guide`)
      expect([thing.code, reply.statusCode]).toEqual([thing.code, 200])
      expect(reply.json()).toEqual(JSON.parse(JSON.stringify(guideOf(facts, thing, undefined, published))))
      const file = await get(`${encodeURIComponent(thing.code)}/guide.json`)
      expect(file.json()).toEqual(reply.json())
    }
  })

  test('answers in the query as the portal writes them', async () => {
    const query = 'entityType=individual&printKinds=&usesPress=no&areaSqm=40'
    const { scenario, materials } = (await get(`yinshua/guide?${query}`)).json()
    expect(scenario).toMatchObject({ sample: false })
    expect(scenario.answers.map(({ id }: { id: string }) => id)).toEqual([
      'entityType',
      'printKinds',
      'usesPress',
      'areaSqm',
    ])
    const thing = facts.thing.get('yinshua')
    const answers = { entityType: 'individual', printKinds: [], usesPress: false, areaSqm: 40 }
    expect(materials).toEqual(thing && JSON.parse(JSON.stringify(guideOf(facts, thing, answers).materials)))
  })

  test.each([
    ['yinshua/guide?areaSqm=viele', 422, 'answer_wrong'],
    ['yinshua/guide?areaSqm=', 422, 'answer_wrong'],
    ['yinshua/guide?usesPress=true', 422, 'answer_wrong'],
    ['yinshua/guide?entityType=ship', 422, 'answer_wrong'],
    ['yinshua/guide?printKinds=a,b', 422, 'answer_wrong'],
    ['yinshua/guide?moon=full', 422, 'answer_unknown'],
    ['yinshua/guide?areaSqm=1&areaSqm=2', 422, 'bad_request'],
    ['nothing/guide', 404, 'thing_unknown'],
    ['nothing/guide?__proto__=1&constructor=2', 404, 'thing_unknown'],
    ['yinshua/guide?constructor=2', 422, 'answer_unknown'],
  ])('%s → %i %s, at every door', async (path, status, code) => {
    const paths = [
      path,
      ...guideFiles.map(({ url }) => path.replace('/guide', `/guide${url.split('/guide')[1]}`)),
    ]
    for (const one of paths) {
      const reply = await get(one)
      expect([one, reply.statusCode, reply.json().code]).toEqual([one, status, code])
      expect(reply.headers['content-type']).toContain('application/problem+json')
      expect(reply.json().problems[0]).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    }
  })
})

describe('who has it already', () => {
  test.each(['guide', ...guideFiles.map(({ url }) => url.split('/').at(-1) ?? '')])(
    '%s carries an ETag and answers 304 to it',
    async (file) => {
      const first = await get(`kaisuo/${file}`)
      const tag = String(first.headers.etag)
      expect([first.statusCode, tag, first.headers['cache-control']]).toEqual([
        200,
        expect.stringMatching(/^(W\/)?"[\w-]{22}"$/),
        'public, no-cache',
      ])
      const again = await get(`kaisuo/${file}`, { 'if-none-match': `"other", ${tag}` })
      expect([again.statusCode, again.body]).toEqual([304, ''])
      expect((await get(`yinshua/${file}`, { 'if-none-match': tag })).statusCode).toBe(200)
    },
  )
})

describe('the guide on paper', () => {
  test.each(facts.things.map(({ code }) => code))(
    '%s is set in Chinese and English with all it says',
    async (code) => {
      const guide = (await get(`${encodeURIComponent(code)}/guide`)).json()
      for (const [file, language] of [
        ['guide.pdf', 'zh'],
        ['guide.en.pdf', 'en'],
      ] as const) {
        const reply = await get(`${encodeURIComponent(code)}/${file}`)
        expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
        const text = bodyOf(reply.rawPayload)
        const say = (said: { zh: string; en?: string }) =>
          plain(language === 'en' ? (said.en ?? said.zh) : said.zh)
        expect(text).toContain(say(guide.identity.name))
        const missing = [...guide.materials, ...guide.items, ...guide.form]
          .map(({ name }) => say(name))
          .filter((name) => !text.includes(name))
        expect(missing).toEqual([])
        expect(
          guide.notNeeded.filter(({ why }: { why: { zh: string } }) => !text.includes(say(why))),
        ).toEqual([])
        // I8 What a paper must show, and the way to its sheets; of this very version.
        for (const { material, criteria, blank } of guide.materials) {
          if (criteria[0]) expect(text).toContain(say(criteria[0].says))
          const sheet = `/papers/${material}/blank${language === 'en' ? '.en' : ''}.pdf?version=`
          expect([material, reply.rawPayload.toString('latin1').includes(sheet)]).toEqual([material, blank])
        }
        expect(reply.rawPayload.toString('latin1')).toContain('pdfuaid')
        expect(pdfPages(reply.rawPayload).length).toBeGreaterThanOrEqual(3)
      }
    },
  )

  test('a joint decision stands there with basis, owner and date; signs in names stay signs', async () => {
    const odd = '#甲 $乙$ \\丙 "丁" *戊* _己_ @庚 <辛> 印刷品管理制度文本四十个字的名称要多长有多长'
    const changed = indexCatalogue({
      ...facts,
      matters: facts.matters.map((matter) =>
        matter.code === 'wgj-ysjy' ? { ...matter, name: odd, name_en: odd } : matter,
      ),
      things: facts.things.map((thing) =>
        thing.code === 'yinshua'
          ? {
              ...thing,
              name: `印刷 ${odd}`,
              cuts: [
                {
                  matter: 'wgj-ysjy',
                  material: 'printing_five_rules',
                  reason: 'commitment' as const,
                  basis: '浙江省保障“最多跑一次”改革规定第九条',
                  owner: 'wgj',
                  by: '王五',
                  on: '2017-05-10',
                },
              ],
            }
          : thing,
      ),
    })
    const other = await appOf(changed)
    const reply = await other.inject({ url: '/api/things/yinshua/guide.pdf' })
    expect(reply.statusCode).toBe(200)
    const text = pdfText(reply.rawPayload)
    for (const part of [
      plain(`印刷 ${odd}`),
      plain(odd),
      '依据：浙江省保障“最多跑一次”改革规定第九条。责任部门：文化广电新闻出版局。日期：2017-05-10。',
    ])
      expect(text).toContain(part)
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('办事指南.pdf')
    await other.close()
  })

  test.each([
    [
      'guide.pdf',
      [
        '先承诺、先决定',
        '一共4个工作日；照常办13个',
        '国发〔2021〕7号',
        '60个工作日内核查',
        '还没有核对原文',
      ],
    ],
    [
      'guide.en.pdf',
      ['Decidedonapromise', 'ittakes4workingdays,theusualway13', 'checkedwithin60workingdays'],
    ],
  ])('D17 what may be promised stands on paper, in %s', async (file, texts) => {
    const text = plain(pdfText((await get(`yinshua/${file}`)).rawPayload))
    for (const one of texts) expect(text).toContain(one)
    const without = plain(pdfText((await get(`kaisuo/${file}`)).rawPayload))
    expect(without).not.toContain(texts[0])
  })

  test('answers and what is still open are said; the QR code names the same scenario at the public address', async () => {
    const other = await appOf(facts, 'https://one.example/')
    const reply = await other.inject({ url: '/api/things/yinshua/guide.pdf?areaSqm=40' })
    const text = pdfText(reply.rawPayload)
    expect(text).toContain('40平方米')
    expect(text).toContain('版本v1，2017-06-01公布')
    expect(text).toContain('这些问题还没有回答')
    // Nothing is decided yet: the guide says so instead of “nothing to hand in”.
    expect(text).toContain('答完还没答的问题才知道。')
    expect(text).toContain('可能要办的事项：')
    expect(text).not.toContain('什么都不用交')
    const alt = Buffer.from('https://one.example/things/yinshua/guide?areaSqm=40', 'utf16le')
      .swap16()
      .toString('hex')
    expect(reply.rawPayload.toString('latin1').toLowerCase()).toContain(alt)
    await other.close()
  })
})

describe('the other files', () => {
  test('the workbook holds every sheet, numbers as numbers, and no text that Excel would run', async () => {
    for (const [file, language] of [
      ['guide.xlsx', 'zh'],
      ['guide.en.xlsx', 'en'],
    ] as const) {
      const reply = await get(`yinshua/${file}`)
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(reply.rawPayload as never)
      const thing = facts.thing.get('yinshua')
      const address = (material: string, kind: string) =>
        `http://localhost:80/api/things/yinshua/papers/${material}/${kind}${language === 'en' ? '.en' : ''}.pdf?version=${published.version}`
      const sheets = thing ? guideSheets(guideOf(facts, thing, undefined, published), language, address) : []
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name))
      for (const { name, rows, columns } of sheets) {
        const sheet = workbook.getWorksheet(name)
        const read = rows.map((row, index) =>
          row.map((_, column) => sheet?.getRow(index + 2).getCell(column + 1).value ?? ''),
        )
        expect(read).toEqual(rows)
        expect(columns.map((_, column) => sheet?.getRow(1).getCell(column + 1).value)).toEqual(
          columns.map(({ head }) => head),
        )
      }
    }
  })

  test('BPMN of the scenario and of the whole, linked data, picture: typed, named, safe', async () => {
    const thing = facts.thing.get('yinshua')
    if (!thing) throw new Error('yinshua')
    const answers = { areaSqm: 40 }
    expect((await get('yinshua/guide.bpmn?areaSqm=40')).body).toBe(toBpmn(facts, thing, answers))
    expect((await get('yinshua/guide.whole.bpmn')).body).toBe(toBpmn(facts, thing, 'all'))
    const linked = await get('yinshua/guide.jsonld', { host: 'one.example' })
    expect(linked.headers['content-type']).toContain('application/ld+json')
    expect(linked.json()['@graph'].map((node: { '@id': string }) => node['@id'])).toContain(
      'http://one.example/id/thing/yinshua',
    )
    const picture = await get('yinshua/guide.svg')
    expect(picture.headers['content-type']).toContain('image/svg+xml')
    expect(String(picture.headers['content-security-policy'])).toContain("default-src 'none'")
    expect(picture.headers['content-disposition']).toMatch(/^inline/)
    expect((await get('yinshua/guide.bpmn')).headers['content-disposition']).toMatch(/^attachment/)
  })
})
