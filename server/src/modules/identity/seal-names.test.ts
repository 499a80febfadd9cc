import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSecret } from '#platform/secret'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createNamesSealing, namesOfAccounts } from './index.ts'

const secret = createSecret(Buffer.alloc(32, 7))
const [here, there] = ['330282900001', '330281900001']

describeOnBothStores('names of accounts in clear', (store) => {
  const add = async (division: string, name: string): Promise<string> => {
    const id = randomUUID()
    await store().database.query(
      `insert into app_user (id, division_code, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, $4, false, now(), now())`,
      [id, division, name, `${id}@example.org`],
    )
    return id
  }
  const nameOf = async (id: string): Promise<string> =>
    (await store().database.query<{ name: string }>('select name from app_user where id = $1', [id]))[0]
      ?.name ?? ''

  test('P35 every round seals what stands in clear, in every division, with a catalogue or without; one that fails stops no other', async () => {
    const [first, second, gone] = [
      await add(here, '王小明'),
      await add(there, '李小红'),
      await add(there, '—'),
    ]
    const seal = createNamesSealing(store().database, secret)
    expect(await seal()).toMatchObject({ sealed: expect.any(Number), left: [] })
    expect([await nameOf(first), await nameOf(second), await nameOf(gone)]).toEqual([
      expect.stringMatching(/^sealed:/),
      expect.stringMatching(/^sealed:/),
      '—',
    ])
    expect(namesOfAccounts(secret, there).open(await nameOf(second))).toBe('李小红')
    // What an older release of the program wrote meanwhile is found by the same process.
    const [stuck, later] = [await add(here, '陈小雨'), await add(there, '赵小冬')]
    const failing = createNamesSealing(store().database, {
      ...secret,
      seal: (about, value) => {
        if (about.endsWith(here)) throw new Error('陈小雨')
        return secret.seal(about, value)
      },
    })
    expect(await failing()).toEqual({ sealed: 1, left: [{ code: 'accident' }] })
    expect(await nameOf(stuck)).toBe('陈小雨')
    expect(await nameOf(later)).toMatch(/^sealed:/)
    expect(await seal()).toEqual({ sealed: 1, left: [] })
    expect(await seal()).toEqual({ sealed: 0, left: [] })
  })
})
