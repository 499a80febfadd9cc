import { expect, test } from 'vitest'
import type { AccountOrder } from '#engine/identity'
import type { Context } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createSecret } from '#platform/secret'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import {
  createIdentity,
  createIdentityStore,
  createLateAuth,
  createProofStore,
  namesOfAccounts,
} from './index.ts'

const password = 'a long password'
type Result = { readonly ok: boolean; readonly problems?: readonly { code: string }[] }
const code = (result: Result): string => (result.ok ? 'done' : (result.problems?.[0]?.code ?? ''))
let county = 330290000000

describeOnBothStores('accounts that can be taken away', (store) => {
  const open = () => {
    county += 1
    const division = String(county)
    const { kysely } = store().database
    const state = { now: '2026-06-01T09:00:00.000+08:00' }
    const base = 'http://127.0.0.1'
    const names = namesOfAccounts(createSecret(Buffer.alloc(32, 7)), division)
    const auth = createLateAuth({ names, kysely, division, secret: 'x'.repeat(32), baseUrl: base })
    const identity = createIdentity({
      ...{ auth, division, codesAt: null, provider: null, sendCode: undefined, demonstration: [] },
      store: createIdentityStore(kysely, division, names),
      proofs: createProofStore(kysely, division),
      askName: async () => 'down' as const,
      departmentNames: () => ['市场监管局'],
      casesOf: { count: async () => ({ open: 0, drafts: 0, ended: 0 }), removeDrafts: async () => 0 },
      signedOut: async () => undefined,
      secret: createSecret(Buffer.alloc(32, 7)),
      department: () => undefined,
      clock: () => state.now,
    })
    const by = (id: string): Context => ({
      now: state.now,
      actor: { id, name: id, role: 'administrator', division },
      place: 'desk',
    })
    const add = async (username: string, role: 'administrator' | 'window_clerk' = 'window_clerk') => {
      const made = await identity.addAccount({ username, name: username, password, role }, by('system'))
      return made.ok ? made.value.id : code(made)
    }
    /** Over HTTP, as everybody signs in: the status, the code, and who the cookie is taken for. */
    const signIn = async (username: string, typed = password) => {
      const reply = await identity.answerAuth(
        new Request(`${base}/api/auth/sign-in/username`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: base },
          body: JSON.stringify({ username, password: typed }),
        }),
      )
      const body = (await reply.json()) as { code?: string }
      const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
      return {
        said: reply.ok ? 'in' : body.code,
        who: () => identity.identify({ headers: { cookie } } as never),
      }
    }
    const order = (id: string, what: AccountOrder, actor = 'system') =>
      identity.giveOrder(id, what, by(actor))
    const told = async () => {
      const audit = createAuditService(createAuditStore(store().database))
      const listed = await audit.list(division, { page: 1, kind: 'account' })
      const texts = listed.ok ? listed.value.entries.map((entry) => entry.told?.zh ?? '') : []
      return Promise.all(texts.map(identity.names.within))
    }
    return { state, identity, add, signIn, order, told, by }
  }

  test('P24 a locked account is left at once and entered by nobody; unlocked, it is entered anew', async () => {
    const { add, signIn, order, told } = open()
    const id = await add('wangmin')
    const before = await signIn('wangmin')
    expect((await before.who())?.actor.id).toBe(id)
    expect(await order(id, 'lock')).toMatchObject({ ok: true, value: { state: 'locked' } })
    expect(await before.who()).toBeUndefined()
    expect((await signIn('wangmin')).said).toBe('account_locked')
    // Only whoever knows the password is told.
    expect((await signIn('wangmin', 'another password')).said).toBe('INVALID_USERNAME_OR_PASSWORD')
    expect(code(await order(id, 'lock'))).toBe('account_locked')
    expect(await order(id, 'unlock')).toMatchObject({ ok: true, value: { state: 'open' } })
    expect(await before.who()).toBeUndefined()
    expect((await signIn('wangmin')).said).toBe('in')
    expect(await told()).toEqual([
      '解锁账号wangmin（wangmin）',
      '锁定账号wangmin（wangmin）',
      '登录账号wangmin（wangmin）',
      '开设账号wangmin（wangmin）：窗口人员',
    ])
  })

  test('P24 an ended account is over, its offices too; its user name is nobody else’s', async () => {
    const { add, signIn, order, identity, by } = open()
    const id = await add('wangmin')
    const before = await signIn('wangmin')
    expect(await order(id, 'close')).toMatchObject({ ok: true, value: { state: 'ended' } })
    expect(await before.who()).toBeUndefined()
    expect((await signIn('wangmin')).said).toBe('INVALID_USERNAME_OR_PASSWORD')
    for (const what of ['lock', 'unlock', 'reset', 'close', 'sign_out'] as const)
      expect(code(await order(id, what))).toBe('account_ended')
    expect(await add('wangmin')).toBe('username_taken')
    const listed = await identity.listAccounts(1, by('system'))
    expect(listed.ok && listed.value.accounts[0]).toMatchObject({
      ...{ username: 'wangmin', name: 'wangmin', state: 'ended', offices: [], orders: [] },
    })
  })

  test('P25 the last administrator stays, also when two take each other away at once', async () => {
    const { add, order, identity, by } = open()
    const [a, b] = [await add('admin1', 'administrator'), await add('admin2', 'administrator')]
    const at = await Promise.all([order(a, 'lock', b), order(b, 'lock', a)])
    expect(at.map(code).sort()).toEqual(['account_last_administrator', 'done'])
    const [left, gone] = at[0]?.ok ? [b, a] : [a, b]
    for (const what of ['lock', 'close'] as const)
      expect(code(await order(left, what))).toBe('account_last_administrator')
    const listed = await identity.listAccounts(1, by('system'))
    const account = listed.ok ? listed.value.accounts.find(({ id }) => id === left) : undefined
    expect(account?.orders).toEqual(['reset', 'sign_out'])
    const officeId = account?.offices[0]?.officeId ?? ''
    expect(code(await identity.endOffice(left, officeId, by('system')))).toBe('account_last_administrator')
    expect(code(await order(left, 'reset', left))).toBe('account_own')
    expect(code(await order(gone, 'unlock', left))).toBe('done')
    expect(code(await identity.endOffice(left, officeId, by(gone)))).toBe('done')
  })

  test('P26 a one-time password opens nothing but the choice of another, once', async () => {
    const { add, signIn, order, identity, by, state, told } = open()
    const id = await add('wangmin')
    const before = await signIn('wangmin')
    const reset = await order(id, 'reset')
    const oneTime = reset.ok ? (reset.value.oneTimePassword ?? '') : ''
    expect(oneTime).toMatch(/^\w{12}$/)
    expect(await before.who()).toBeUndefined()
    expect((await signIn('wangmin')).said).toBe('INVALID_USERNAME_OR_PASSWORD')
    expect((await signIn('wangmin', oneTime)).said).toBe('password_must_change')
    const listed = await identity.listAccounts(1, by('system'))
    expect(listed.ok && listed.value.accounts[0]?.mustChange).toBe(true)
    const stranger = { ...by(''), actor: { ...by('').actor, role: 'applicant' as const } }
    const choose = (username: string, typed: string, chosen = 'my own password') =>
      identity.firstPassword({ username, code: typed, password: chosen }, { ...stranger, now: state.now })
    expect(code(await choose('nobody', oneTime))).toBe('one_time_wrong')
    expect(code(await choose('wangmin', 'abcdabcdabcd'))).toBe('one_time_wrong')
    expect(code(await choose('wangmin', oneTime, oneTime))).toBe('password_same')
    state.now = '2026-06-04T09:00:01.000+08:00'
    expect(code(await choose('wangmin', oneTime))).toBe('one_time_wrong')
    state.now = '2026-06-04T09:00:00.000+08:00'
    expect(code(await choose(' WangMin ', ` ${oneTime.toUpperCase()} `))).toBe('done')
    expect(code(await choose('wangmin', oneTime))).toBe('one_time_wrong')
    expect((await signIn('wangmin', 'my own password')).said).toBe('in')
    expect((await told()).slice(1, 3)).toEqual([
      '用一次性密码给账号wangmin（wangmin）定了新密码',
      '给账号wangmin（wangmin）发了一次性密码，原密码作废',
    ])
  })

  test('P26 five tries and the one-time password is void', async () => {
    const { add, order, identity, by } = open()
    const reset = await order(await add('wangmin'), 'reset')
    const oneTime = reset.ok ? (reset.value.oneTimePassword ?? '') : ''
    const choose = (typed: string) =>
      identity.firstPassword({ username: 'wangmin', code: typed, password: 'my own password' }, by(''))
    for (let tried = 0; tried < 5; tried += 1) expect(code(await choose('wrong'))).toBe('one_time_wrong')
    expect(code(await choose(oneTime))).toBe('one_time_wrong')
  })

  test('P24 P26 a changed password ends the other sessions, “everywhere” ends all of them', async () => {
    const { add, signIn, identity, order, told } = open()
    const id = await add('wangmin')
    const [here, there] = [await signIn('wangmin'), await signIn('wangmin')]
    const caller = await here.who()
    if (!caller) throw new Error('not in')
    const context = { ...caller, now: '2026-06-01T09:00:00.000+08:00' }
    const change = (current: string, next: string) =>
      identity.changePassword({ current, password: next }, caller.session, context)
    expect(code(await change('another password', 'my own password'))).toBe('password_wrong')
    expect(code(await change(password, password))).toBe('password_same')
    expect(code(await change(password, 'my own password'))).toBe('done')
    expect((await here.who())?.actor.id).toBe(id)
    expect(await there.who()).toBeUndefined()
    expect((await signIn('wangmin')).said).toBe('INVALID_USERNAME_OR_PASSWORD')
    const again = await signIn('wangmin', 'my own password')
    expect(code(await identity.leaveEverywhere(context))).toBe('done')
    expect([await here.who(), await again.who()]).toEqual([undefined, undefined])
    const last = await signIn('wangmin', 'my own password')
    expect(code(await order(id, 'sign_out'))).toBe('done')
    expect(await last.who()).toBeUndefined()
    for (let tried = 0; tried < 8; tried += 1) await change('another password', 'x'.repeat(9))
    expect(code(await change('my own password', 'x'.repeat(9)))).toBe('password_tries')
    expect((await told())[0]).toBe('让账号wangmin（wangmin）在所有设备上退出登录')
  })

  test('P27 one entry a quarter of an hour with a count, told once whoever tells it; unknown names are nobody’s', async () => {
    const { add, signIn, identity, told, state } = open()
    await add('wangmin')
    for (let tried = 0; tried < 3; tried += 1) await signIn('wangmin', 'another password')
    await signIn('nobody', 'another password')
    await signIn('WangMin')
    await signIn('wangmin')
    expect((await told()).slice(0, -1)).toEqual(['登录账号wangmin（wangmin）'])
    expect(await identity.tellSignIns()).toBe(0)
    state.now = '2026-06-01T09:15:00.000+08:00'
    const counts = await Promise.all([identity.tellSignIns(), identity.tellSignIns()])
    expect(counts[0] + counts[1]).toBe(1)
    expect((await told())[0]).toBe('账号wangmin（wangmin）一刻钟内密码输错 3 次，又登录 1 次')
    expect(await told()).toHaveLength(3)
  })
})
