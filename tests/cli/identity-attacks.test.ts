import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { agree } from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demoPeople } from '../../cli/src/stand-ins/registry/people.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { newDatabase } from '../support/postgres-server.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work
    return ['done']
  } catch (error) {
    if (error instanceof Refused) return error.details.problems.map(({ code }) => code)
    throw error
  }
}

const [mine, victim] = [demoPeople[10], demoPeople[11]]
if (!mine || !victim) throw new Error('nobody')
const secrets = [victim.domicile, victim.birth]

describe.each(['embedded', 'postgres'] as const)('somebody else’s number (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-attacks-'))
  let now = '2026-10-16T09:30:00.000+08:00'
  const later = (seconds: number) => {
    now = new Date(Date.parse(now) + seconds * 1000 + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
  }
  let platform: Awaited<ReturnType<typeof ownPlatform>>
  beforeAll(async () => {
    const databaseUrl = kind === 'postgres' ? await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '') : ''
    platform = await ownPlatform(data, { DATABASE_URL: databaseUrl }, undefined, { clock: () => now })
  })
  afterAll(async () => {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  })
  let accounts = 0
  const newcomer = async (name: string) => {
    accounts += 1
    const username = `new${accounts}`
    const answered = await fetch(`${platform.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: platform.url },
      body: JSON.stringify({
        name,
        username,
        email: `${username}@onevisit.local`,
        password: demonstrationPassword,
      }),
    })
    expect(answered.status).toBe(200)
    const client = createClient(platform.url)
    await client.signIn(username, demonstrationPassword)
    return { client, username }
  }
  type Client = Awaited<ReturnType<typeof newcomer>>['client']
  const draft = (client: Client) => client.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
  /** Everything the account can get hold of about a case after it agreed to every question and asked. */
  const haul = async (client: Client) => {
    const { caseId } = await draft(client)
    await agree(client, caseId)
    const fetched = await client.call('fetchFacts', { params: { caseId } })
    const view = await client.call('getCase', { params: { caseId } })
    const form = await client.call('getForm', { params: { caseId } })
    return {
      caseId,
      hold: fetched.hold,
      fetched: fetched.fetched.length,
      all: JSON.stringify({ fetched, view, form }),
    }
  }
  const sent = async (phone: string) => {
    const { messages } = (await (await fetch(`${platform.messagesUrl}/messages`)).json()) as {
      messages: { phone: string; code: string }[]
    }
    return messages.find((message) => message.phone === phone)?.code ?? ''
  }
  const prove = async (client: Client, phone: string) => {
    later(61)
    await client.call('askPhoneCode', {})
    return client.call('checkPhoneCode', { body: { code: await sent(phone) } })
  }
  const say = (client: Client, name: string, idNumber: string, phone: string) =>
    client.call('savePerson', { body: { name, idNumber, phone } })

  test('X10 X12 with another’s number an account gets nothing of theirs, before and after its phone is verified', async () => {
    const { client } = await newcomer('某甲')
    await say(client, '某甲', victim.idNumber, '13911110001')
    const before = await haul(client)
    expect(before).toMatchObject({ hold: 'identity', fetched: 0 })
    for (const secret of secrets) expect(before.all).not.toContain(secret)
    expect((await prove(client, '13911110001')).assurance).toBe('phone')
    expect(await codes(client.call('checkRealName', {}))).toEqual(['real_name_differs'])
    const after = await haul(client)
    expect(after).toMatchObject({ hold: 'identity', fetched: 0 })
    for (const secret of secrets) expect(after.all).not.toContain(secret)
  })

  test('X10 once proved, an account still gets nothing by changing its number or typing another one', async () => {
    const { client } = await newcomer(mine.name)
    await say(client, mine.name, mine.idNumber, '13911110002')
    await prove(client, '13911110002')
    expect((await client.call('checkRealName', {})).assurance).toBe('real_name')
    const own = await haul(client)
    expect(own.hold).toBeNull()
    expect(own.all).toContain(mine.domicile)
    const { caseId } = await draft(client)
    await agree(client, caseId)
    const body = { revision: 0, values: { legal_rep_id_number: victim.idNumber } }
    await client.call('saveDraft', { params: { caseId }, body })
    const typed = await client.call('fetchFacts', { params: { caseId } })
    expect(typed).toMatchObject({ hold: 'other_person', fetched: [] })
    await say(client, mine.name, victim.idNumber, '13911110002')
    const changed = await client.call('fetchFacts', { params: { caseId } })
    expect(changed).toMatchObject({ hold: 'identity', fetched: [] })
    const fresh = await haul(client)
    expect(fresh).toMatchObject({ hold: 'identity', fetched: 0 })
    for (const secret of secrets) expect(fresh.all + JSON.stringify([typed, changed])).not.toContain(secret)
  })

  test('X11 C30 without consent nothing is asked and nothing is blocked; taken back, nothing more is', async () => {
    const client = createClient(platform.url)
    await client.signIn('shop1', demonstrationPassword)
    const { caseId } = await draft(client)
    const none = await client.call('fetchFacts', { params: { caseId } })
    expect(none).toMatchObject({ hold: 'consent', fetched: [] })
    const saved = await client.call('saveDraft', {
      params: { caseId },
      body: { revision: none.form.revision, values: {} },
    })
    expect(saved.faults).toEqual([])
    const { asks } = await client.call('getDataAsks', { params: { caseId } })
    for (const { department, purpose, basis } of asks)
      for (const text of [department.zh, purpose, basis]) expect(text).toBeTruthy()
    const [first] = asks.map(({ material }) => material)
    const body = { type: 'give_consent' as const, materials: [first ?? ''] }
    await client.call('actOnCase', { params: { caseId }, body })
    const some = await client.call('fetchFacts', { params: { caseId } })
    expect(some.fetched.map(({ material }) => material)).toEqual([first])
    await agree(client, caseId)
    await client.call('actOnCase', { params: { caseId }, body: { type: 'take_consent_back' } })
    const back = await client.call('fetchFacts', { params: { caseId } })
    expect(back).toMatchObject({ hold: 'consent' })
    expect(back.fetched).toHaveLength(1)
  })

  test('P21 a code is not guessed, not used twice, not used by another account, and not sent without end', async () => {
    const { client } = await newcomer('某乙')
    await say(client, '某乙', mine.idNumber, '13911110003')
    later(61)
    await client.call('askPhoneCode', {})
    const code = await sent('13911110003')
    expect(await codes(client.call('askPhoneCode', {}))).toEqual(['code_too_soon'])
    const wrong = code === '000000' ? '111111' : '000000'
    const guess = () => codes(client.call('checkPhoneCode', { body: { code: wrong } }))
    const guesses = await Promise.all(Array.from({ length: 12 }, guess))
    expect(guesses.filter(([told]) => told === 'code_wrong')).toHaveLength(5)
    expect(await codes(client.call('checkPhoneCode', { body: { code } }))).toEqual(['code_over'])
    const thief = await newcomer('某丙')
    await say(thief.client, '某丙', mine.idNumber, '13911110003')
    later(61)
    await client.call('askPhoneCode', {})
    const second = await sent('13911110003')
    expect(await codes(thief.client.call('checkPhoneCode', { body: { code: second } }))).toEqual([
      'code_over',
    ])
    later(301)
    expect(await codes(client.call('checkPhoneCode', { body: { code: second } }))).toEqual(['code_over'])
    await client.call('askPhoneCode', {})
    const third = await sent('13911110003')
    const twice = await Promise.all(
      [1, 2].map(() => codes(client.call('checkPhoneCode', { body: { code: third } }))),
    )
    expect(twice.flat().sort()).toEqual(['code_over', 'done'])
    const asked: string[] = []
    for (let n = 0; n < 10; n += 1) {
      later(61)
      asked.push(...(await codes(client.call('askPhoneCode', {}))))
    }
    expect(asked.filter((told) => told === 'done')).toHaveLength(7)
    expect(asked.at(-1)).toBe('code_too_many')
  })

  test('P22 names are not learnt by trying: five tries a day, one answer for a wrong name and for a number nobody has', async () => {
    const { client } = await newcomer('某丁')
    await say(client, '某丁', '11010519491231002X', '13911110005')
    expect(await codes(client.call('checkRealName', {}))).toEqual(['phone_first'])
    await prove(client, '13911110005')
    const nobody = await codes(client.call('checkRealName', {}))
    await say(client, '某丁', victim.idNumber, '13911110005')
    expect(await codes(client.call('checkRealName', {}))).toEqual(nobody)
    const tries = await Promise.all(Array.from({ length: 3 }, () => codes(client.call('checkRealName', {}))))
    expect(tries.flat()).toEqual(Array.from({ length: 3 }, () => 'real_name_differs'))
    await say(client, victim.name, victim.idNumber, '13911110005')
    expect(await codes(client.call('checkRealName', {}))).toEqual(['real_name_too_many'])
  })

  test('P23 only a clerk confirms a card, and only of the account that names it', async () => {
    const { client, username } = await newcomer('JOHN SMITH')
    const card = {
      username,
      name: 'JOHN SMITH',
      documentKind: 'permanent_resident' as const,
      idNumber: '933840198001010019',
    }
    await client.call('savePerson', {
      body: { name: card.name, idNumber: card.idNumber, phone: '13911110006' },
    })
    expect(await codes(client.call('confirmCard', { body: card }))).toEqual(['not_allowed'])
    const clerk = createClient(platform.url)
    await clerk.signIn('clerk1', demonstrationPassword)
    for (const wrong of [{ name: 'JOHN SMYTH' }, { username: 'nobody' }, { idNumber: 'USA330282010101' }])
      expect(await codes(clerk.call('confirmCard', { body: { ...card, ...wrong } }))).toEqual([
        'card_differs',
      ])
    expect((await clerk.call('confirmCard', { body: card })).assurance).toBe('real_name')
    const { person } = await client.call('getMe', {})
    expect(person).toMatchObject({
      assurance: 'real_name',
      provedBy: 'counter',
      idNumber: '933840********0019',
    })
    const { hold, all } = await haul(client)
    expect(hold).toBeNull()
    // X14 The registry keeps no such cards: the papers are asked for.
    expect(all).toContain('查不了您这种证件')
  })

  test('X10 F20 C31 a clerk begins for a person with any document; nothing is asked before the card was seen', async () => {
    const clerk = createClient(platform.url)
    await clerk.signIn('clerk1', demonstrationPassword)
    const begin = (represented: { name: string; idNumber: string; phone: string }) =>
      clerk.call('createDraft', { body: { thing: 'xiaocanyin', answers, represented } })
    for (const idNumber of ['E12345678', '933840198001010019', 'H12345678', '12345678', '810000199001010019'])
      expect((await begin({ name: 'JOHN SMITH', idNumber, phone: '13800000002' })).status).toBe('draft')
    const { caseId } = await begin({ name: victim.name, idNumber: victim.idNumber, phone: victim.phone })
    expect(await codes(agree(clerk, caseId))).toEqual(['card_not_seen'])
    expect(await clerk.call('fetchFacts', { params: { caseId } })).toMatchObject({
      hold: 'card',
      fetched: [],
    })
    const body = { type: 'see_identity' as const, documentKind: 'resident_card' as const }
    await clerk.call('actOnCase', { params: { caseId }, body })
    await agree(clerk, caseId)
    const { hold, fetched } = await clerk.call('fetchFacts', { params: { caseId } })
    expect(hold).toBeNull()
    expect(fetched.some(({ outcome }) => outcome === 'found')).toBe(true)
  })
})
