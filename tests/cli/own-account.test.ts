import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demoPeople } from '../../cli/src/stand-ins/registry/people.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { allAccounts } from '../support/all-accounts.ts'
import { newDatabase } from '../support/postgres-server.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.details.code
    throw error
  }
}
const [who] = demoPeople.slice(12)
if (!who) throw new Error('nobody')

describe.each(['embedded', 'postgres'] as const)('one’s own account (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-own-'))
  let now = '2026-10-16T09:30:00.000+08:00'
  const later = (seconds: number) => {
    now = new Date(Date.parse(now) + seconds * 1000 + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  }
  let platform: Awaited<ReturnType<typeof ownPlatform>>
  let databaseUrl = ''
  beforeAll(async () => {
    if (kind === 'postgres') databaseUrl = await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '')
    platform = await ownPlatform(data, { DATABASE_URL: databaseUrl }, undefined, { clock: () => now })
  })
  afterAll(async () => {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  })
  const signUp = async (username: string, name: string) => {
    const body = { name, username, email: `${username}@onevisit.local`, password: demonstrationPassword }
    const answered = await fetch(`${platform.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: platform.url },
      body: JSON.stringify(body),
    })
    expect(answered.status).toBe(200)
    return signedIn(username)
  }
  const signedIn = async (username: string, password = demonstrationPassword) => {
    const client = createClient(platform.url)
    await client.signIn(username, password)
    return client
  }
  const said = async (username: string, password: string) => {
    const reply = await fetch(`${platform.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: platform.url },
      body: JSON.stringify({ username, password }),
    })
    return reply.ok ? 'in' : ((await reply.json()) as { code: string }).code
  }
  const messagesTo = async (phone: string) => {
    const { messages } = (await (await fetch(`${platform.messagesUrl}/messages`)).json()) as {
      messages: { phone: string; code: string }[]
    }
    return messages.filter((message) => message.phone === phone).map(({ code }) => code)
  }
  /** A code that is not waited for by whoever asks. */
  const arrived = async (phone: string, many: number): Promise<string> => {
    for (;;) {
      const codes = await messagesTo(phone)
      if (codes.length >= many) return codes[0] ?? ''
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const stranger = () => createClient(platform.url)
  const ask = (username: string) => stranger().call('askForgotten', { body: { username } })
  const set = (username: string, code: string, password = 'a new password') =>
    codeOf(stranger().call('setForgotten', { body: { username, code, password } }))
  const newPhone = `139${who.phone.slice(3)}`

  test('P31 P28 the checked name is the account’s; another phone counts when its code comes back, with the password', async () => {
    const me = await signUp('leaver', '李四')
    const { name, idNumber, phone } = who
    await me.call('savePerson', { body: { name, idNumber, phone } })
    await me.call('askPhoneCode', {})
    await me.call('checkPhoneCode', { body: { code: await arrived(phone, 1) } })
    expect((await me.call('checkRealName', {})).assurance).toBe('real_name')
    expect((await me.call('getMe', {})).account?.name).toBe(name)
    await me.call('askNewPhone', { body: { phone: newPhone } })
    const code = await arrived(newPhone, 1)
    const change = (typed: string, current = demonstrationPassword, to = newPhone) =>
      codeOf(me.call('changePhone', { body: { phone: to, code: typed, current } }))
    expect(await change(code, 'another password')).toBe('password_wrong')
    expect(await change('000000')).toBe('code_wrong')
    // The code was for that number, and for nothing else.
    expect(await change(code, demonstrationPassword, `137${phone.slice(3)}`)).toBe('code_over')
    expect(await set('leaver', code)).toBe('forgotten_wrong')
    expect((await me.call('getMe', {})).person?.phone).toMatch(new RegExp(`^${phone.slice(0, 3)}`))
    expect(await change(code)).toBe('done')
    const { person } = await me.call('getMe', {})
    expect(person).toMatchObject({ assurance: 'real_name' })
    expect(person?.phone).toMatch(/^139/)
  })

  test('P29 a forgotten password: the same words whether there is an account; a code to the proved phone, once', async () => {
    later(61)
    await signUp('unproved', '王五')
    const replies = await Promise.all(['leaver', 'unproved', 'nobody', 'clerk1'].map(ask))
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    const code = await arrived(newPhone, 2)
    const before = await signedIn('leaver')
    expect([
      await set('unproved', code),
      await set('nobody', code),
      await set('clerk1', code),
      await set('leaver', '000000'),
    ]).toEqual(Array(4).fill('forgotten_wrong'))
    expect(await set(' Leaver', code)).toBe('done')
    expect(await set('leaver', code, 'yet another one')).toBe('forgotten_wrong')
    expect(await codeOf(before.call('listMyCases', {}))).toBe('sign_in_needed')
    expect([await said('leaver', demonstrationPassword), await said('leaver', 'a new password')]).toEqual([
      'INVALID_USERNAME_OR_PASSWORD',
      'in',
    ])
    // Nobody is spammed by others asking for them.
    for (let asked = 0; asked < 3; asked += 1) await ask('leaver')
    await ask('nobody')
    expect((await messagesTo(newPhone)).length).toBeLessThanOrEqual(3)
  })

  test('C42 open drafts of an account have an end, and the refusal says which to go on with', async () => {
    const me = await signUp('drafter', '陈七')
    const begin = () => codeOf(me.call('createDraft', { body: { thing: 'xiaocanyin', answers } }))
    const begun = await Promise.all(Array.from({ length: 19 }, begin))
    expect(new Set(begun)).toEqual(new Set(['done']))
    expect([await begin(), await begin()]).toEqual(['done', 'drafts_of_thing'])
  })

  test('P30 who leaves takes what is theirs along: drafts, name, phone, user name; nobody with an open case, no staff', async () => {
    const me = await signedIn('leaver', 'a new password')
    const draft = await me.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
    expect(await me.call('lookAtLeaving', {})).toEqual({ open: 0, drafts: 1, kept: 0, isStaff: false })
    const leave = (client: typeof me, current: string) =>
      codeOf(client.call('leaveForGood', { body: { current } }))
    expect(await leave(me, demonstrationPassword)).toBe('password_wrong')
    expect(await leave(me, 'a new password')).toBe('done')
    expect(await codeOf(me.call('listMyCases', {}))).toBe('sign_in_needed')
    expect(await said('leaver', 'a new password')).toBe('INVALID_USERNAME_OR_PASSWORD')
    const clerk = await signedIn('clerk1')
    expect(await leave(clerk, demonstrationPassword)).toBe('account_of_staff')
    expect(await codeOf(clerk.call('getCase', { params: { caseId: draft.caseId } }))).toBe('case_missing')
    const admin = await signedIn('admin')
    const accounts = await allAccounts(admin)
    expect(JSON.stringify(accounts)).not.toMatch(/leaver/)
    expect(JSON.stringify(accounts)).not.toContain(who.name)
    expect(accounts.filter(({ state }) => state === 'ended')).toMatchObject([{ name: '—', username: '' }])
    // The user name is free again, and whoever takes it finds nothing of the one before.
    const next = await signUp('leaver', '赵六')
    expect((await next.call('getMe', {})).person).toBeNull()
    expect((await next.call('listMyCases', {})).cases).toEqual([])
    const { entries } = await admin.call('listAudit', { query: { kind: 'account' } })
    expect(entries.find(({ act }) => act === 'account.leave')).toMatchObject({
      actorName: '—',
      told: { zh: '注销了自己的账号，个人信息已删除' },
    })
  })
})
