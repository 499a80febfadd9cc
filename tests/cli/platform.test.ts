import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  agree,
  attachAll,
  bringDeferred,
  type Cast,
  decideAll,
  driveCase,
  fillIn,
} from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import { standInToken } from '../../cli/src/stand-ins/registry/settings.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { judgeHere } from '../../web/ui/judge-here.ts'
import { allAccounts } from '../support/all-accounts.ts'
import { newDatabase } from '../support/postgres-server.ts'

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work
    return ['done']
  } catch (error) {
    if (error instanceof Refused) return error.details.problems.map(({ code }) => code)
    throw error
  }
}

describe.each(['embedded', 'postgres'] as const)('the platform over HTTP (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-platform-'))
  let platform: Awaited<ReturnType<typeof ownPlatform>>
  let [databaseUrl, log] = ['', '']
  const clients = new Map<string, Promise<Client>>()
  const as = (username: string): Promise<Client> => {
    const known = clients.get(username)
    if (known) return known
    const made = (async () => {
      const client = createClient(platform.url)
      await client.signIn(username, demonstrationPassword)
      return client
    })()
    clients.set(username, made)
    return made
  }
  const control = (body: object) =>
    fetch(`${platform.registryUrl}/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${standInToken}` },
      body: JSON.stringify(body),
    })

  beforeAll(async () => {
    databaseUrl = kind === 'postgres' ? await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '') : ''
    platform = await ownPlatform(data, { DATABASE_URL: databaseUrl, ONEVISIT_LOG: 'info' }, undefined, {
      logTo: {
        write: (line) => {
          log += line
        },
      },
    })
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) await platform.close()
    isOpen = false
  }
  afterAll(async () => {
    await close()
    rmSync(data, { recursive: true, force: true })
  })

  const answers = {
    ownsPremises: false,
    areaSqm: 35,
    refits: false,
    drainsToPublic: true,
    outdoorSeats: false,
    sellsTobacco: false,
  }
  const draft = async (client: Client) =>
    client.call('createDraft', { body: { thing: 'xiaocanyin', answers } })

  test('a small eatery from the first answer to the courier’s number', async () => {
    const cast: Cast = {
      owner: await as('shop1'),
      clerk: await as('clerk1'),
      issuer: await as('issue1'),
      officer: (department) => as(`officer_${department}`),
    }
    const done = await driveCase(cast, 'xiaocanyin', answers, 'one')
    expect(done).toMatchObject({ matters: 7, visits: 0 })
    expect(done.papers).toBeLessThan(done.papersBefore)
    const progress = await createClient(platform.url).call('getProgress', {
      params: { queryCode: done.queryCode },
    })
    expect(progress).toMatchObject({ status: 'completed', delivery: { method: 'courier' } })
    expect(JSON.stringify(progress)).not.toContain('330299')
  })

  test('a draft keeps what was typed, tells what is wrong, and refuses an old revision', async () => {
    const owner = await as('shop1')
    const { caseId } = await draft(owner)
    const saved = await owner.call('saveDraft', {
      params: { caseId },
      // One value far too long stops none of the others.
      body: {
        revision: 0,
        values: {
          legal_rep_phone: '123',
          premises_address: '浒山街道新城大道100号',
          business_scope: '经营'.repeat(1200),
          premises_area: '6000',
        },
      },
    })
    expect(saved.faults.map(({ element }) => element)).toEqual(['legal_rep_phone', 'business_scope'])
    expect(
      await codes(owner.call('saveDraft', { params: { caseId }, body: { revision: 0, values: {} } })),
    ).toEqual(['revision_old'])
    const form = await owner.call('getForm', { params: { caseId } })
    const values = Object.fromEntries(
      form.sections.flatMap(({ fields }) => fields.map(({ element, value }) => [element, value])),
    )
    expect(values).toMatchObject({
      legal_rep_phone: '123',
      premises_address: '浒山街道新城大道100号',
      // F22 The answer said 35, whatever is sent.
      premises_area: '35',
    })
    // F38 The screen needs no answer to tell the same.
    expect(judgeHere(form, {})).toEqual(saved.faults)
  })

  test('X1 a source that is down never blocks: the paper is asked for instead, with the reason, and a found fact may be disputed', async () => {
    const owner = await as('shop2')
    await control({ department: 'gtj', mode: 'down' })
    const { caseId, materials } = await draft(owner)
    await agree(owner, caseId)
    const { fetched } = await owner.call('fetchFacts', { params: { caseId } })
    await control({ department: '*', mode: 'ok' })
    const failed = fetched.find(({ department }) => department.id === 'gtj')
    expect(failed?.outcome).not.toBe('found')
    const view = await owner.call('getCase', { params: { caseId } })
    expect(view.materials.length).toBeGreaterThan(materials.length)
    expect(view.materials.find(({ material }) => material === failed?.material)?.askedBecause?.zh).toContain(
      '请您自己提交',
    )
    const found = view.fetched.find(({ outcome, fields }) => outcome === 'found' && fields.length > 0)
    const disputed = await owner.call('actOnCase', {
      params: { caseId },
      body: { type: 'dispute_fact', requestId: found?.requestId ?? '', reason: '地址早就变了' },
    })
    expect(disputed.fetched.find(({ requestId }) => requestId === found?.requestId)?.disputeReason).toBe(
      '地址早就变了',
    )
    const { sources } = await (await as('joint1')).call('listSources', {})
    expect(sources.reduce((sum, source) => sum + source.asked, 0)).toBeGreaterThanOrEqual(fetched.length)
  })

  test('C10 a case of mine is nobody else’s: others get the same answer as for none', async () => {
    const { caseId } = await draft(await as('shop1'))
    for (const other of ['shop2', 'clerk1', 'officer_scjgj', 'lead_scjgj', 'admin']) {
      expect(await codes((await as(other)).call('getCase', { params: { caseId } }))).toEqual(['case_missing'])
    }
    expect(await codes(createClient(platform.url).call('getCase', { params: { caseId } }))).toEqual([
      'sign_in_needed',
    ])
  })

  test('handing in tells everything that is missing at once', async () => {
    const owner = await as('shop3')
    const { caseId } = await draft(owner)
    const found = await codes(
      owner.call('submitCase', { params: { caseId }, body: { consent: true, revision: 0 } }, 'missing'),
    )
    expect(found.length).toBeGreaterThan(5)
    expect(
      await codes(owner.call('submitCase', { params: { caseId }, body: { consent: true, revision: 0 } })),
    ).toEqual(['key_needed'])
  })

  test('files that are not what they say, bodies that are not JSON, and strange input get coded refusals', async () => {
    const owner = await as('shop1')
    const { caseId, materials } = await draft(owner)
    const material = materials[0]?.material ?? ''
    expect(await codes(owner.attach(caseId, material, 'photo.jpg', Buffer.from('#!/bin/sh')))).toEqual([
      'file_type',
    ])
    expect(await codes(owner.attach(caseId, 'no_such_paper', 'a.pdf', makePdf('x', []).bytes))).toEqual([
      'material_unknown',
    ])
    const raw = await fetch(`${platform.url}/api/things/canyin-qiye/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"answers":',
    })
    expect([raw.status, ((await raw.json()) as { code: string }).code]).toEqual([422, 'bad_json'])
    expect(await codes(owner.call('createDraft', { body: { thing: 'no-such-thing', answers: {} } }))).toEqual(
      ['thing_unknown'],
    )
    expect(
      await codes(owner.call('createDraft', { body: { thing: 'xiaocanyin', answers: { areaSqm: 35 } } })),
    ).toEqual(['plan_undecided'])
    expect(await codes(owner.call('getCase', { params: { caseId: 'not-a-uuid' } }))).toEqual(['bad_request'])
    const missing = await fetch(`${platform.url}/api/nothing`)
    expect(missing.status).toBe(404)
  })

  test('two clerks on one case: one wins, the other gets 409 and nothing is done twice', async () => {
    const owner = await as('shop4')
    const cast: Cast = {
      owner,
      clerk: await as('clerk1'),
      issuer: await as('issue1'),
      officer: (department) => as(`officer_${department}`),
    }
    const done = await driveCase(cast, 'xiaocanyin', answers, 'race')
    const { caseId } = await cast.clerk.call('findCase', { query: { queryCode: done.queryCode } })
    const visits = await Promise.all(
      [1, 2, 3, 4].map(() =>
        codes(
          cast.issuer.call('actOnCase', {
            params: { caseId },
            body: { type: 'visit', where: '大厅', reason: '问' },
          }),
        ),
      ),
    )
    expect(new Set(visits.flat())).toEqual(new Set(['not_now']))
    // Whoever may read the case may knock; an act of another role is refused before the case is looked at.
    const notMine = cast.owner.call('actOnCase', { params: { caseId }, body: { type: 'issue' } })
    expect(await codes(notMine)).toEqual(['not_allowed'])
    const timeline = await owner.call('getTimeline', { params: { caseId } })
    expect(timeline.entries.filter(({ type }) => type === 'issued')).toHaveLength(1)
    expect(timeline.lookedAt.some(({ role }) => role === 'window_clerk')).toBe(true)
  })

  test('the account of a stranger can be made and is an applicant, whatever it claims to be', async () => {
    const username = `new_${kind}`
    const made = await fetch(`${platform.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: platform.url },
      body: JSON.stringify({
        email: `${username}@onevisit.local`,
        password: demonstrationPassword,
        name: '新人',
        username,
        role: 'administrator',
      }),
    })
    expect([200, 400]).toContain(made.status)
    if (made.status === 400) return
    const client = createClient(platform.url)
    await client.signIn(username, demonstrationPassword)
    expect((await client.call('getMe', {})).account?.role).toBe('applicant')
  })

  /** Names nobody else here has, and what the form of the case says of people. */
  const called = {
    clerk1: '慕容柜员',
    issue1: '尉迟出件',
    officer_scjgj: '呼延审核',
    shop5: '纳兰店主',
  } as const
  const collector = '独孤代领'
  const typed = { delivery_recipient: '钟离收件', delivery_phone: '13905749917' }

  test('X2 KE8 P35 C76 after a whole case no name, phone or number of a person stands in any table or in the log; screens say them', async () => {
    const admin = await as('admin')
    const accounts = await allAccounts(admin)
    for (const [username, name] of Object.entries(called)) {
      const accountId = accounts.find((one) => one.username === username)?.id ?? ''
      await admin.call('renameAccount', { params: { accountId }, body: { name } })
    }
    const [owner, clerk, issuer] = [await as('shop5'), await as('clerk1'), await as('issue1')]
    const cast: Cast = { owner, clerk, issuer, officer: (department) => as(`officer_${department}`) }
    const { caseId } = await draft(owner)
    const form = await fillIn(owner, caseId)
    const { revision } = await owner.call('saveDraft', {
      params: { caseId },
      body: { revision: form.revision, values: typed },
    })
    await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
    await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, 'names')
    await acceptAtWindow(clerk, await clerk.call('getCase', { params: { caseId } }))
    await decideAll(cast, caseId, () => undefined)
    await bringDeferred(cast, await owner.call('getCase', { params: { caseId } }))
    await issuer.call('actOnCase', { params: { caseId }, body: { type: 'issue' } })
    const body = { type: 'deliver' as const, method: 'counter' as const, collector }
    const delivered = await issuer.call('actOnCase', { params: { caseId }, body })
    const represented = { name: '鲜于来客', idNumber: '330282199003070024', phone: '13805749918' }
    const counter = await clerk.call('createDraft', { body: { thing: 'xiaocanyin', answers, represented } })
    expect(counter.handledFor).toBe(called.clerk1)
    const kept = (await owner.call('getForm', { params: { caseId } })).sections.flatMap(
      ({ fields }) => fields,
    )
    const filled = (element: string) => kept.find((field) => field.element === element)?.value ?? ''

    expect(delivered.delivery?.collector).toBe(collector)
    const timeline = await owner.call('getTimeline', { params: { caseId } })
    expect(new Set(timeline.entries.map(({ actor }) => actor.name))).toEqual(
      new Set([
        ...Object.values(called),
        ...timeline.entries.flatMap(({ actor }) => (/经办人$/.test(actor.name) ? [actor.name] : [])),
      ]),
    )
    expect(timeline.entries.at(-1)?.zh).toContain(collector)
    expect(timeline.lookedAt.map(({ name }) => name)).toContain(called.clerk1)
    const trail = await admin.call('listAudit', { query: { caseId } })
    expect(trail.entries.find(({ act }) => act === 'deliver')?.actorName).toBe(called.issue1)
    const changes = await admin.call('listAudit', { query: { kind: 'account' } })
    expect(JSON.stringify(changes)).toContain(`改了账号${called.clerk1}（clerk1）的姓名`)

    await close()
    const opened = await openDatabase({ databaseUrl, data })
    if (!opened.ok) throw new Error('the store does not open')
    const { query } = opened.value
    const tables = await query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const secrets = [
      ...Object.values(called),
      ...[collector, ...Object.values(typed), ...Object.values(represented)],
      ...[filled('legal_rep_name'), filled('legal_rep_id_number'), filled('legal_rep_phone')],
    ]
    expect(secrets.every((one) => one.length > 1)).toBe(true)
    const found: string[] = []
    const look = (where: string, text: string) => {
      for (const one of secrets)
        if (text.includes(one) || text.includes(escaped(one))) found.push(`${where}: ${one}`)
    }
    for (const { name } of tables)
      for (const { row } of await query<{ row: string }>(`select t::text as row from "${name}" t`))
        look(name, row)
    look('log', log)
    await opened.value.close()
    expect(tables.length).toBeGreaterThan(30)
    expect(log).toContain('/api/cases')
    expect([...new Set(found)]).toEqual([])
  }, 120_000)
})

/** A text as JSON may also write it. */
const escaped = (text: string): string =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
