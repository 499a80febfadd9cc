import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { buildIdentityProvider } from '../../cli/src/stand-ins/identity-provider/app.ts'
import { demoPeople } from '../../cli/src/stand-ins/registry/people.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import {
  createIdentityProvider,
  type ProviderFailure,
} from '../../server/src/modules/provider/identity-provider.ts'

/** P34 To an identity provider and back, with the real protocol between two processes' worth of servers. */

const data = mkdtempSync(join(tmpdir(), 'onevisit-oidc-'))
let now = '2026-12-01T09:30:00.000+08:00'
let issuer = ''
let provider: Awaited<ReturnType<typeof buildIdentityProvider>>
let platform: Awaited<ReturnType<typeof ownPlatform>>

beforeAll(async () => {
  provider = await buildIdentityProvider({
    issuer: () => issuer,
    client: 'onevisit',
    secret: 'onevisit-stand-in',
  })
  issuer = await provider.listen({ port: 0, host: '127.0.0.1' })
  const environment = {
    ONEVISIT_OIDC_ISSUER: issuer,
    ONEVISIT_OIDC_NAME: '浙里办',
  }
  platform = await ownPlatform(data, environment, undefined, { clock: () => now })
})
afterAll(async () => {
  await platform?.close()
  await provider?.close()
  rmSync(data, { recursive: true, force: true })
})

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work
    return ['done']
  } catch (error) {
    if (error instanceof Refused) return error.details.problems.map(({ code }) => code)
    throw error
  }
}

let accounts = 0
/** A new account that said it is this person. */
const newcomer = async (index: number, address = platform.url): Promise<Client> => {
  accounts += 1
  const username = `oidc${accounts}`
  const person = demoPeople[index]
  if (!person) throw new Error('nobody')
  const answered = await fetch(`${address}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({
      name: person.name,
      username,
      email: `${username}@onevisit.local`,
      password: demonstrationPassword,
    }),
  })
  expect(answered.status).toBe(200)
  const client = createClient(address)
  await client.signIn(username, demonstrationPassword)
  await client.call('savePerson', {
    body: { name: person.name, idNumber: person.idNumber, phone: `1391111${String(1000 + accounts)}` },
  })
  return client
}

/** Signs in at the provider as this person, and comes back with what it gives. */
const signInThere = async (url: string, index: number, address = platform.url) => {
  const there = new URL(url)
  there.searchParams.set('person', String(index))
  const reply = await fetch(there, { redirect: 'manual' })
  const back = new URL(reply.headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe(`${address}/account`)
  return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') ?? '' }
}
const ask = (client: Client, back = '/things/xiaocanyin/start?areaSqm=35') =>
  client.call('askProvider', { body: { back } })

test('P34 whoever signs in there is proven without a code, and goes on where they were', async () => {
  const client = await newcomer(70)
  const { provider: name, person } = await client.call('getMe', {})
  expect([name, person?.assurance]).toEqual(['浙里办', 'unverified'])
  const { url } = await ask(client)
  expect(url).not.toContain(demoPeople[70]?.idNumber)
  const body = await signInThere(url, 70)
  const proved = await client.call('proveByProvider', { body })
  expect(proved.back).toBe('/things/xiaocanyin/start?areaSqm=35')
  expect((await client.call('getMe', {})).person).toMatchObject({ assurance: 'real_name', provedBy: 'oidc' })
  // The same answer a second time proves nothing anew and breaks nothing.
  expect(await codes(client.call('proveByProvider', { body }))).toEqual(['provider_refused'])
  expect((await client.call('getMe', {})).person?.assurance).toBe('real_name')
})

test('P34 somebody else who signs in there proves nothing; nor does another account bring this one’s answer', async () => {
  const [mine, other] = [await newcomer(71), await newcomer(72)]
  const wrong = await signInThere((await ask(mine)).url, 72)
  expect(await codes(mine.call('proveByProvider', { body: wrong }))).toEqual(['provider_differs'])
  const right = await signInThere((await ask(mine)).url, 71)
  expect(await codes(other.call('proveByProvider', { body: right }))).toEqual(['provider_over'])
  const forged = { ...right, state: `${right.state.slice(0, -4)}AAAA` }
  expect(await codes(mine.call('proveByProvider', { body: forged }))).toEqual(['provider_over'])
  // A code of another errand does not open with this one's verifier.
  const another = await signInThere((await ask(mine)).url, 71)
  expect(await codes(mine.call('proveByProvider', { body: { ...right, code: another.code } }))).toEqual([
    'provider_refused',
  ])
  expect((await mine.call('getMe', {})).person?.assurance).toBe('unverified')
})

test('P34 one comes back to the address one set out from: another county’s knows no session of it', async () => {
  const address = platform.url.replace('127.0.0.1', 'localhost')
  const client = await newcomer(75, address)
  const body = await signInThere((await ask(client)).url, 75, address)
  const elsewhere = { ...body, iss: 'https://elsewhere.example' }
  expect(await codes(client.call('proveByProvider', { body: elsewhere }))).toEqual(['provider_refused'])
  await client.call('proveByProvider', { body: { ...body, iss: issuer } })
  expect((await client.call('getMe', {})).person?.assurance).toBe('real_name')
})

test('P34 who comes back too late begins again; the way back is a page of the portal, never another address', async () => {
  const client = await newcomer(73)
  const body = await signInThere((await ask(client)).url, 73)
  now = '2026-12-01T09:40:01.000+08:00'
  expect(await codes(client.call('proveByProvider', { body }))).toEqual(['provider_over'])
  for (const back of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example']) {
    const again = await signInThere((await ask(client, back)).url, 73)
    expect((await client.call('proveByProvider', { body: again })).back).toBe('/')
  }
})

test('P34 a provider that is down leaves the other ways open, and is asked again when it is back', async () => {
  const client = await newcomer(74)
  const body = await signInThere((await ask(client)).url, 74)
  const { port } = new URL(issuer)
  await provider.close()
  expect(await codes(client.call('proveByProvider', { body }))).toEqual(['provider_down'])
  expect((await client.call('getMe', {})).person?.assurance).toBe('unverified')
  const backWith = async (secret: string) => {
    provider = await buildIdentityProvider({ issuer: () => issuer, client: 'onevisit', secret })
    await provider.listen({ port: Number(port), host: '127.0.0.1' })
  }
  // A secret that was changed there only is no line that broke.
  await backWith('changed')
  const late = await signInThere((await ask(client)).url, 74)
  expect(await codes(client.call('proveByProvider', { body: late }))).toEqual(['provider_refused'])
  await provider.close()
  await backWith('onevisit-stand-in')
  const again = await signInThere((await ask(client)).url, 74)
  await client.call('proveByProvider', { body: again })
  expect((await client.call('getMe', {})).person?.assurance).toBe('real_name')
})

test('P34 why it was refused is told to the log by its codes, nothing of the person with it', async () => {
  const failures: ProviderFailure[] = []
  const settings = {
    ...{ issuer, client: 'onevisit', secret: 'onevisit-stand-in', name: '浙里办' },
    ...{ scope: 'openid', numberClaim: 'id_number' },
  }
  const there = createIdentityProvider(settings, (failure) => failures.push(failure))
  const proof = { verifier: 'v'.repeat(43), nonce: 'n', returnAddress: 'https://cixi.example/account' }
  expect(await there?.answer({ code: 'never given', state: 's' }, proof)).toBe('refused')
  expect(failures).toEqual([{ failure: 'OAUTH_RESPONSE_BODY_ERROR', answered: 'invalid_grant' }])
})

test('P9 P34 the trail says that the provider was asked, and what it answered', async () => {
  const admin = createClient(platform.url)
  await admin.signIn('admin', demonstrationPassword)
  const { entries } = await admin.call('listAudit', { query: { page: 1 } })
  const said = entries.map(({ told }) => told?.zh ?? '').filter((zh) => zh.includes('身份认证平台'))
  expect(said.some((zh) => zh.endsWith('一致'))).toBe(true)
  expect(said.some((zh) => zh.endsWith('没有对上'))).toBe(true)
  expect(said.some((zh) => zh.endsWith('没有答复'))).toBe(true)
  expect(said.some((zh) => zh.endsWith('没有认可这次登录'))).toBe(true)
})
