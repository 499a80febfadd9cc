import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { failCatalogue, indexCatalogue } from '#engine/catalogue'
import { ok, refuse } from '#engine/kernel'
import { documentOf } from '#modules/catalogue'
import { createTypesetter } from '#platform/typeset'
import { cixi } from '../../../../tests/support/cixi.ts'
import { pdfText } from '../../../../tests/support/pdf-text.ts'
import { buildApp } from '../../app.ts'
import type { Services } from '../../modules.ts'
import { createPapers, createPapersCache } from './index.ts'

const facts = cixi()
const typesetter = createTypesetter()
const division = '330282000000'
/** A version from before anybody wrote criteria. */
const older = indexCatalogue({
  ...documentOf(facts),
  materials: facts.materials.map(({ criteria: _criteria, blank: _blank, sample: _sample, ...bare }) => bare),
})
const catalogue = {
  find: (code: string) => {
    const thing = facts.thing.get(code)
    return thing ? ok(thing) : refuse(failCatalogue('thing_unknown', { thing: code, hint: '' }))
  },
  standing: () => ({ version: 'now', catalogue: facts }),
  findVersion: async (version: string) => (version === 'older' ? older : undefined),
}
let app: FastifyInstance
beforeAll(async () => {
  const papers = createPapers({
    ...{ catalogue: catalogue as never, typesetter, division },
    cache: createPapersCache(),
  })
  app = await buildApp({
    servicesOf: async () => ({ papers }) as unknown as Services,
    divisionAt: () => division,
    identify: async () => undefined,
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
  })
}, 60_000)
afterAll(async () => {
  await app.close()
  await typesetter.close()
})
const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/things/${path}`, headers })
const plain = (text: string): string => text.replace(/\s+/g, '')

describe('I8 what stands beside a paper', () => {
  test('every paper of the one thing is told once; what is not on file is told as nothing', async () => {
    const reply = await get('canyin-qiye/papers')
    const { version, papers } = reply.json()
    expect([reply.statusCode, version]).toEqual([200, 'now'])
    const ids = papers.map((one: { material: string }) => one.material)
    expect(new Set(ids).size).toBe(ids.length)
    const of = (id: string) => papers.find((one: { material: string }) => one.material === id)
    expect(of('food_safety_rules')).toMatchObject({ blank: true, sample: true })
    expect(of('food_safety_rules').criteria[0]).toEqual({
      id: 'self_check',
      says: facts.material.get('food_safety_rules')?.criteria?.[0] && {
        zh: '有自查制度：多久查一次、查什么、查到问题怎么办',
        en: 'Self-inspection: how often, what, and what is done about faults',
      },
      unmet: {
        zh: '没有做到：有自查制度：多久查一次、查什么、查到问题怎么办',
        en: 'Not as it must be: Self-inspection: how often, what, and what is done about faults',
      },
      basis: '《食品经营许可管理办法》（国家食品药品监督管理总局令第17号）第十二条',
    })
    expect(of('floor_plan')).toMatchObject({ blank: false, sample: false })
    expect(of('eia_approval') ?? { criteria: [], blank: false, sample: false }).toMatchObject({
      criteria: [],
    })
  })

  test('D2 a case reads what stood in its own version', async () => {
    const { version, papers } = (await get('canyin-qiye/papers?version=older')).json()
    expect(version).toBe('older')
    expect(
      papers.every((one: { criteria: unknown[]; blank: boolean }) => !one.criteria.length && !one.blank),
    ).toBe(true)
  })
})

describe('F34 blank forms and samples on paper', () => {
  test.each(['zh', 'en'] as const)(
    'every one of the catalogue is set in %s, with all its lines',
    async (language) => {
      for (const material of facts.materials.filter(({ blank }) => blank)) {
        const matter = facts.matters.find(({ materials }) =>
          materials.some((row) => row.material === material.id),
        )
        const thing = facts.things.find(({ matters }) => matters.some(({ code }) => code === matter?.code))
        const end = language === 'en' ? '.en.pdf' : '.pdf'
        const blank = await get(`${thing?.code}/papers/${material.id}/blank${end}`)
        const sample = await get(`${thing?.code}/papers/${material.id}/sample${end}`)
        expect([material.id, blank.statusCode, sample.statusCode]).toEqual([material.id, 200, 200])
        const texts = [blank, sample].map(({ rawPayload }) => pdfText(rawPayload))
        const words = (material.blank ?? []).flatMap(({ name, name_en: english, columns = [] }) => [
          ...(name ? [name] : []),
          ...(language === 'en' && english ? [english] : []),
          ...columns,
        ])
        for (const text of texts) {
          expect(words.filter((one) => !text.includes(plain(one)))).toEqual([])
          const criteria = (material.criteria ?? []).map(
            (one) => (language === 'en' ? one.says_en : one.says) ?? '',
          )
          expect(criteria.filter((one) => !text.includes(plain(one)))).toEqual([])
        }
        const values = (material.sample?.values ?? []).flatMap(({ value, rows }) =>
          value ? [value] : (rows ?? []).flat(),
        )
        expect(values.filter((one) => !texts[1]?.includes(plain(one)))).toEqual([])
        expect(values.filter((one) => one.length > 3 && texts[0]?.includes(plain(one)))).toEqual([])
        expect(texts[1]).toContain(language === 'en' ? 'madeup' : '都是编的')
      }
    },
    60_000,
  )

  test('is made once for a version and day: 304 to whoever has it', async () => {
    const path = 'canyin-qiye/papers/food_safety_rules/blank.pdf'
    const one = await get(path)
    expect(one.headers['content-type']).toBe('application/pdf')
    expect((await get(path, { 'if-none-match': String(one.headers.etag) })).statusCode).toBe(304)
  })

  test.each([
    ['canyin-qiye/papers/floor_plan/blank.pdf', 404, 'paper_not_on_file'],
    ['canyin-qiye/papers/nothing/sample.en.pdf', 404, 'paper_not_on_file'],
    ['canyin-qiye/papers/food_safety_rules/blank.pdf?version=older', 404, 'paper_not_on_file'],
    ['canyin-qiye/papers?version=never', 404, 'version_unknown'],
    ['nothing/papers', 404, 'thing_unknown'],
  ])('%s → %i %s', async (path, status, code) => {
    const reply = await get(path)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })
})
