import { expect, test } from 'vitest'
import { createSecret } from '#platform/secret'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import {
  createIdentity,
  createIdentityStore,
  createLateAuth,
  createProofStore,
  namesOfAccounts,
} from './index.ts'

const base = 'http://127.0.0.1'

describeOnBothStores('what answers of the library for accounts', (store) => {
  const open = () => {
    const { kysely } = store().database
    const division = '330299000000'
    const names = namesOfAccounts(createSecret(Buffer.alloc(32, 7)), division)
    const auth = createLateAuth({ names, kysely, division, secret: 'x'.repeat(32), baseUrl: base })
    const identity = createIdentity({
      ...{ auth, division, codesAt: null, provider: null, sendCode: undefined, demonstration: [] },
      store: createIdentityStore(kysely, division, names),
      proofs: createProofStore(kysely, division),
      askName: async () => 'down' as const,
      secret: createSecret(Buffer.alloc(32, 7)),
      department: () => undefined,
      departmentNames: () => ['市场监督管理局'],
      casesOf: { count: async () => ({ open: 0, drafts: 0, ended: 0 }), removeDrafts: async () => 0 },
      signedOut: async () => undefined,
      clock: () => '2026-06-01T09:00:00.000+08:00',
    })
    const call = (method: string, path: string, body?: object) =>
      identity.answerAuth(
        new Request(`${base}/api/auth${path}`, {
          method,
          headers: { 'content-type': 'application/json', origin: base },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
      )
    return { auth, call }
  }

  test('P33 of all it would serve only three addresses are pages', async () => {
    const { auth, call } = open()
    const endpoints = Object.values((await auth()).api) as { path?: string }[]
    const paths = [...new Set(endpoints.flatMap(({ path }) => (path ? [path.replace(/:\w+/g, 'x')] : [])))]
    expect(paths.length).toBeGreaterThan(25)
    expect(paths).toEqual(expect.arrayContaining(['/update-user', '/change-email', '/is-username-available']))
    const answered: string[] = []
    for (const path of [...paths, '/sign-in/username/', '//update-user', '/sign-up/../update-user'])
      for (const method of ['GET', 'POST'])
        if ((await call(method, path, method === 'POST' ? {} : undefined)).status !== 404)
          answered.push(`${method} ${path}`)
    expect(answered.sort()).toEqual(['POST /sign-in/username', 'POST /sign-out', 'POST /sign-up/email'])
  })

  test('P32 nobody signs up as an office, unreadably, or with more than a name, a user name and a password', async () => {
    const { call } = open()
    const good = { name: '张三', username: 'zhangsan', password: 'a long password' }
    const up = async (more: object) => {
      const reply = await call('POST', '/sign-up/email', { ...good, ...more })
      const { code, user } = (await reply.json()) as {
        code?: string
        user?: { email: string; image?: string }
      }
      return user ? [user.email, user.image ?? null] : code
    }
    expect(await up({ name: '系统管理员' })).toBe('account_name_of_office')
    expect(await up({ name: '市场监督管理局' })).toBe('account_name_of_office')
    expect(await up({ name: 'x'.repeat(300_000) })).toBe('account_name_unsound')
    expect(await up({ name: '张\u202e三' })).toBe('account_name_unsound')
    expect(await up({ image: 'javascript:alert(1)' })).toBe('sign_up_unsound')
    expect(await up({ role: 'administrator' })).toBe('sign_up_unsound')
    expect(await up({ displayUsername: '系统管理员' })).toBe('sign_up_unsound')
    expect(await up({ name: ['张三'] })).toBe('sign_up_unsound')
    expect(await up({ username: '张三' })).toBe('username_unsound')
    // An address is never theirs to choose.
    expect(await up({ email: 'somebody@else.example' })).toEqual(['zhangsan@onevisit.local', null])
    const moved = await call('POST', '/sign-in/username', {
      username: 'zhangsan',
      password: good.password,
      callbackURL: 'https://elsewhere.example',
    })
    expect([moved.status, moved.headers.get('location')]).toEqual([200, null])
    // P35 The name is kept sealed; neither that nor the name leaves by this door.
    const told = await moved.text()
    expect(JSON.parse(told).user.username).toBe('zhangsan')
    expect(told).not.toMatch(/sealed:|张三/)
    expect(moved.headers.getSetCookie().length).toBeGreaterThan(0)
  })
})
