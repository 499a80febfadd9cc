import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { describeOnBothStores } from '../../tests/support/stores.ts'
import { buildApp } from './app.ts'
import type { Services } from './modules.ts'

/** What people typed: in none of it may anything of this be found. */
const [name, idNumber] = ['欧阳测试', '11010519491231002X']

describeOnBothStores('the log of an accident', (store) => {
  let lines = ''
  let thrown: () => Promise<unknown> = async () => undefined
  const services = { search: { find: () => thrown() } } as unknown as Services
  const started = buildApp({
    servicesOf: async () => services,
    divisionAt: () => '330282000000',
    identify: async () => undefined,
    authHandler: async () => (await thrown()) as Response,
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
    logLevel: 'info',
    logTo: {
      write: (line) => {
        lines += line
      },
    },
  })
  afterAll(async () => (await started).close())
  const ask = async (throws: () => Promise<unknown>) => {
    lines = ''
    thrown = throws
    const app = await started
    const reply = await app.inject({ method: 'GET', url: `/api/search?text=${encodeURIComponent(name)}` })
    const { code, problems } = reply.json()
    return { status: reply.statusCode, code, said: problems?.[0], retry: reply.headers['retry-after'] }
  }
  const accident = () =>
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .find(({ msg }) => msg === 'accident')
  const tellsNothing = () => {
    for (const part of [name, encodeURIComponent(name), idNumber, 'insert into'])
      expect(lines).not.toContain(part)
  }

  test('what the store throws is told by SQLSTATE, statement and reference, without the values', async () => {
    const { query } = store().database
    const person = `insert into person_profile (division_code, user_id, ciphertext, updated_at) values ($1, $2, '', now())`
    expect(await ask(() => query(person, [name, v7()]))).toMatchObject({ status: 500, code: 'accident' })
    expect(accident()).toMatchObject({
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      err: { sqlState: '23503', statement: 'insert person_profile', stack: expect.stringContaining('at ') },
    })
    tellsNothing()
    await ask(() => query('select $1::uuid', [name]))
    expect(accident().err.sqlState).toBe('22P02')
    tellsNothing()
  })

  test('an error of any kind is told without its message, its causes too', async () => {
    const parse = async () => {
      try {
        JSON.parse(`"${name}`)
      } catch (cause) {
        throw new Error(`${name} ${idNumber}`, { cause })
      }
    }
    expect(await ask(parse)).toMatchObject({ status: 500, code: 'accident' })
    expect(accident().err).toMatchObject({ type: 'Error', cause: { type: 'SyntaxError' } })
    tellsNothing()
  })

  test('a statement that took too long and a node that went are 503 with a time to come back', async () => {
    const { kind, script, query } = store().database
    const slow =
      kind === 'postgres'
        ? () => script(`set local statement_timeout = '20ms'; select pg_sleep(5), '${name}'`)
        : async () => Promise.reject(Object.assign(new Error(name), { code: '57014', params: [name] }))
    const slowly = await ask(slow)
    expect(slowly).toMatchObject({ status: 503, code: 'store_slow', retry: '10' })
    expect(slowly.said).toMatchObject({
      zh: expect.stringContaining('数据库忙'),
      en: expect.stringContaining('busy'),
    })
    tellsNothing()
    const gone =
      kind === 'postgres'
        ? () => query('select pg_terminate_backend(pg_backend_pid()), $1::text', [name])
        : async () => Promise.reject(Object.assign(new Error(name), { code: '57P01', parameters: [name] }))
    expect(await ask(gone)).toMatchObject({ status: 503, code: 'store_away', retry: '5' })
    for (const code of ['08000', '08003', '08006', '57P01', '57P02', '57P03', '53300'])
      expect(await ask(() => Promise.reject(Object.assign(new Error(name), { code })))).toMatchObject({
        status: 503,
        code: 'store_away',
        retry: '5',
      })
    tellsNothing()
  })
})
