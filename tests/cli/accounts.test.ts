import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { allAccounts } from '../support/all-accounts.ts'
import { newDatabase } from '../support/postgres-server.ts'

/** Two processes' worth of platform on one PostgreSQL: what one does to an account must reach the other by itself. */

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'onevisit-accounts-'))
let databaseUrl = ''
let here: Awaited<ReturnType<typeof ownPlatform>>
let there: Awaited<ReturnType<typeof ownPlatform>>
beforeAll(async () => {
  databaseUrl = await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '')
  const environment = { DATABASE_URL: databaseUrl, ONEVISIT_KEY: 'ab'.repeat(32) }
  here = await ownPlatform(join(folder, 'here'), environment)
  there = await ownPlatform(join(folder, 'there'), environment)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await here?.close()
  await there?.close()
  rmSync(folder, { recursive: true, force: true })
})

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.details.code
    throw error
  }
}
const signedIn = async (url: string, username: string, password = demonstrationPassword) => {
  const client = createClient(url)
  await client.signIn(username, password)
  return client
}
const said = async (url: string, username: string, password = demonstrationPassword) => {
  const reply = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password }),
  })
  return reply.ok ? 'in' : ((await reply.json()) as { code: string }).code
}
const idOf = async (admin: Client, username: string) =>
  (await allAccounts(admin)).find((account) => account.username === username)?.id ?? ''
/** What a process remembers of who calls grows old by this clock; nothing else of a call does. */
let passed = 0
const clock = performance.now.bind(performance)
const halfAMinuteLater = () => {
  passed += 30_000
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + passed)
}

test('P24 an account locked through one process is left within 30 seconds in the other', async () => {
  const admin = await signedIn(here.url, 'admin')
  const clerk = await signedIn(there.url, 'clerk2')
  expect(await codeOf(clerk.call('countQueues', {}))).toBe('done')
  const params = { accountId: await idOf(admin, 'clerk2') }
  await admin.call('orderAccount', { params, body: { order: 'lock' } })
  halfAMinuteLater()
  expect(await codeOf(clerk.call('countQueues', {}))).toBe('sign_in_needed')
  expect(await said(there.url, 'clerk2')).toBe('account_locked')
  await admin.call('orderAccount', { params, body: { order: 'unlock' } })
  expect(await codeOf(clerk.call('countQueues', {}))).toBe('sign_in_needed')
  expect(await said(there.url, 'clerk2')).toBe('in')
})

test('P24 so does signing out everywhere, and a changed password but for the session that changed it', async () => {
  const [one, two] = [await signedIn(here.url, 'issue1'), await signedIn(there.url, 'issue1')]
  expect(await codeOf(two.call('countQueues', {}))).toBe('done')
  const body = { current: demonstrationPassword, password: 'something of my own' }
  expect(await codeOf(one.call('changePassword', { body }))).toBe('done')
  halfAMinuteLater()
  expect(await codeOf(two.call('countQueues', {}))).toBe('sign_in_needed')
  expect(await codeOf(one.call('countQueues', {}))).toBe('done')
  const third = await signedIn(there.url, 'issue1', body.password)
  expect(await codeOf(third.call('leaveEverywhere', {}))).toBe('done')
  halfAMinuteLater()
  expect(await codeOf(one.call('countQueues', {}))).toBe('sign_in_needed')
})

test('P26 a one-time password given on the desk is changed on any process, by nobody who only guesses', async () => {
  const admin = await signedIn(here.url, 'admin')
  const params = { accountId: await idOf(admin, 'joint4') }
  const { oneTimePassword } = await admin.call('orderAccount', { params, body: { order: 'reset' } })
  expect(await said(there.url, 'joint4', oneTimePassword ?? '')).toBe('password_must_change')
  const stranger = createClient(there.url)
  const choose = (username: string, code: string) =>
    codeOf(stranger.call('firstPassword', { body: { username, code, password: 'my own password' } }))
  expect([await choose('joint4', 'guess'), await choose('nobody', 'guess')]).toEqual([
    'one_time_wrong',
    'one_time_wrong',
  ])
  expect(await choose('joint4', oneTimePassword ?? '')).toBe('done')
  expect(await said(here.url, 'joint4', 'my own password')).toBe('in')
})

const cli = (...words: string[]) => {
  const done = spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), 'account', ...words, '--json'], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  return { status: done.status, ...(JSON.parse(done.stdout) as Record<string, never>) }
}

test('P24 P25 whoever runs the platform does the same from the command line; the last administrator stays', async () => {
  expect(cli('lock', 'admin')).toMatchObject({ status: 1, error: { code: 'account_last_administrator' } })
  expect(cli('lock', 'nobody')).toMatchObject({ status: 1, error: { code: 'account_missing' } })
  const reset = cli('reset', 'admin') as { status: number; oneTimePassword?: string }
  expect(reset.status).toBe(0)
  const body = { username: 'admin', code: reset.oneTimePassword ?? '', password: 'the new password' }
  await createClient(here.url).call('firstPassword', { body })
  const admin = await signedIn(here.url, 'admin', body.password)
  expect(cli('end', 'clerk2')).toMatchObject({ status: 0, state: 'ended', oneTimePassword: null })
  expect(await said(here.url, 'clerk2')).toBe('INVALID_USERNAME_OR_PASSWORD')
  const { entries } = await admin.call('listAudit', { query: { kind: 'account' } })
  const told = entries.map((entry) => entry.told?.zh)
  expect(told).toEqual(
    expect.arrayContaining([
      '永久停用账号窗口二号（clerk2）',
      '给账号系统管理员（admin）发了一次性密码，原密码作废',
      '用一次性密码给账号系统管理员（admin）定了新密码',
      '锁定账号窗口二号（clerk2）',
      '解锁账号窗口二号（clerk2）',
    ]),
  )
})
