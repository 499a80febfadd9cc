import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexCatalogue, sampleAnswers } from '#engine/catalogue'
import { createClient } from '../../cli/src/demo/api-client.ts'
import { driveCase } from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { loadIntoStore } from '../../cli/src/load-into-store.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { Answers } from '../../contract/client.ts'
import { cixi } from '../../tests/support/cixi.ts'
import { newDatabase } from '../../tests/support/postgres-server.ts'
import { type Described, sampleOf } from '../../tests/support/sample-of-schema.ts'
import { demonstrationPassword } from './modules/identity/demonstration.ts'

/** The neighbour: the same city with its own name on everything, one thing fewer and one of its own. */
const mark = '余姚'
const yuyao = () => {
  const { departments, things, ...rest } = cixi()
  const named = things.map((thing) => ({ ...thing, name: `${mark}${thing.name}` }))
  const own = named.find(({ code }) => code === 'xiaocanyin')
  if (!own) throw new Error('the catalogue has no small eatery')
  return indexCatalogue({
    ...rest,
    departments: departments.map((one) => ({ ...one, name: `${mark}${one.name}` })),
    things: [
      ...named.filter(({ code }) => code !== 'yinshua'),
      { ...own, code: 'yuyaozhacaidian', name: `${mark}榨菜店` },
    ],
  })
}
const [here, there] = ['330282000000', '330281000000']
const api: Described = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../contract/openapi.json'), 'utf8'),
)

/** Everyone who could be curious: one account of each role. */
const staff = ['clerk1', 'officer_scjgj', 'lead_scjgj', 'issue1', 'joint1', 'admin', 'shop1'] as const
type Answer = { readonly status: number; readonly text: string }

/** A browser at one address. */
const visitor = (base: string) => {
  let cookie = ''
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const typed = body !== undefined && !(body instanceof FormData)
    const response = await fetch(`${base}${path}`, {
      method: method.toUpperCase(),
      headers: {
        cookie,
        origin: base,
        'idempotency-key': 'k',
        ...(typed && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const set = response.headers.getSetCookie().map((entry) => entry.split(';')[0])
    if (set.length) cookie = set.join('; ')
    return { status: response.status, text: await response.text() }
  }
  return {
    send,
    cookie: () => cookie,
    wear: (other: string) => {
      cookie = other
    },
    signIn: (username: string) =>
      send('POST', '/api/auth/sign-in/username', { username, password: demonstrationPassword }),
    json: async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const { status, text } = await send(method, path, body)
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`)
      return JSON.parse(text) as T
    },
  }
}
type Visitor = ReturnType<typeof visitor>

const fileOf = (bytes: BlobPart, name: string): FormData => {
  const form = new FormData()
  form.append('material', 'lease')
  form.append('file', new Blob([bytes]), name)
  return form
}

describe.each(['embedded', 'postgres'] as const)('two counties in one store (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-counties-'))
  let platform: Awaited<ReturnType<typeof ownPlatform>>
  let databaseUrl = ''
  let home = ''
  let away = ''
  const neighbours = new Map<string, Visitor>()
  const curious = new Map<string, Visitor>()
  const at = async (base: string, username: string): Promise<Visitor> => {
    const one = visitor(base)
    const { status } = await one.signIn(username)
    if (status !== 200) throw new Error(`${username} cannot sign in at ${base}: ${status}`)
    return one
  }
  const neighbour = (username: string) => neighbours.get(username) as Visitor
  /** What exists in the other county, by the names of the parameters; and what exists nowhere. */
  const theirs: Record<string, string> = {}
  const nobodys: Record<string, string> = {
    caseId: '0190f0f0-0000-7000-8000-000000000001',
    attachmentId: '0190f0f0-0000-7000-8000-000000000002',
    versionId: '0190f0f0-0000-7000-8000-000000000003',
    trainingId: '0190f0f0-0000-7000-8000-000000000004',
    uploadId: '0190f0f0-0000-7000-8000-000000000005',
    changeId: '0190f0f0-0000-7000-8000-000000000006',
    accountId: '0190f0f0-0000-7000-8000-000000000007',
    officeId: '0190f0f0-0000-7000-8000-000000000008',
    thing: 'nirgends',
    queryCode: 'CX-0000-0000-0000',
  }

  const settle = async () => {
    const [shop, clerk, joint, officer] = ['shop1', 'clerk1', 'joint1', 'officer_scjgj'].map(
      neighbour,
    ) as Visitor[]
    if (!shop || !clerk || !joint || !officer) throw new Error('nobody is there')
    const signedIn = async (username: string) => {
      const client = createClient(away)
      await client.signIn(username, demonstrationPassword)
      return client
    }
    const thing = yuyao().thing.get('yuyaozhacaidian')
    if (!thing) throw new Error('no such shop')
    const officers = new Map<string, ReturnType<typeof signedIn>>()
    const cast = {
      owner: await signedIn('shop1'),
      clerk: await signedIn('clerk1'),
      issuer: await signedIn('issue1'),
      officer: (department: string) => {
        const known = officers.get(department) ?? signedIn(`officer_${department}`)
        officers.set(department, known)
        return known
      },
    }
    const { queryCode } = await driveCase(cast, 'yuyaozhacaidian', sampleAnswers(thing) as Answers, 'key')
    const { caseId } = await clerk.json<{ caseId: string }>('GET', `/api/cases?queryCode=${queryCode}`)
    const view = await shop.json<{ materials: { attachments: { attachmentId: string }[] }[] }>(
      'GET',
      `/api/cases/${caseId}`,
    )
    const attachmentId = view.materials.flatMap(({ attachments }) => attachments)[0]?.attachmentId ?? ''
    const { versionId } = await joint.json<{ versionId: string }>('POST', '/api/versions', {
      thing: 'yuyaodian',
      name: `${mark}新店`,
    })
    const { trainingId } = await joint.json<{ trainingId: string }>('POST', '/api/trainings', {
      head: { kind: 'course', heldOn: '2026-11-30', place: mark, topic: mark, trainer: mark },
      attendees: [],
    })
    const list = await fetch(`${away}/api/lists/departments/scjgj/list.xlsx`, {
      headers: { cookie: officer.cookie() },
    })
    const { uploadId } = await officer.json<{ uploadId: string }>(
      'POST',
      '/api/lists/departments/scjgj',
      fileOf(await list.arrayBuffer(), 'list.xlsx'),
    )
    await joint.json('POST', '/api/wordings/canonicals', {
      entry: { noun: 'material', name: `${mark}证明`, kind: 'other' },
      wordings: [],
    })
    const { changes } = await joint.json<{ changes: { changeId: string }[] }>('GET', '/api/library/changes')
    Object.assign(theirs, {
      caseId,
      attachmentId,
      versionId,
      trainingId,
      uploadId,
      queryCode,
      thing: 'yuyaozhacaidian',
    })
    theirs.changeId = changes[0]?.changeId ?? ''
    const { accounts } = await neighbour('admin').json<{
      accounts: { id: string; username: string; offices: { officeId: string }[] }[]
    }>('GET', '/api/accounts?page=2')
    const account = accounts.find(({ username }) => username === 'clerk1')
    theirs.accountId = account?.id ?? ''
    theirs.officeId = account?.offices[0]?.officeId ?? ''
  }

  beforeAll(async () => {
    databaseUrl = kind === 'postgres' ? await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '') : ''
    const load = { data, databaseUrl }
    for (const [division, catalogue] of [
      [here, cixi()],
      [there, yuyao()],
    ] as const) {
      const loaded = await loadIntoStore(catalogue, { ...load, division })
      expect(loaded).toMatchObject({ ok: true, value: { division } })
    }
    platform = await ownPlatform(data, {
      DATABASE_URL: databaseUrl,
      ONEVISIT_HOSTS: `127.0.0.1=${here},localhost=${there}`,
    })
    home = platform.url
    away = home.replace('127.0.0.1', 'localhost')
    for (const username of staff) {
      curious.set(username, await at(home, username))
      neighbours.set(username, await at(away, username))
    }
    curious.set('nobody', visitor(home))
    await settle()
  })
  afterAll(async () => {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  })

  const names = async (base: string) => {
    const { things } = await visitor(base).json<{ things: { code: string; name: string }[] }>(
      'GET',
      '/api/things',
    )
    return new Map(things.map(({ code, name }) => [code, name]))
  }

  test('each address shows its own catalogue', async () => {
    const [ours, neighbours] = [await names(home), await names(away)]
    expect([ours.get('xiaocanyin'), ours.has('yinshua'), ours.has('yuyaozhacaidian')]).toEqual([
      cixi().thing.get('xiaocanyin')?.name,
      true,
      false,
    ])
    expect([
      neighbours.get('xiaocanyin')?.startsWith(mark),
      neighbours.has('yinshua'),
      neighbours.has('yuyaozhacaidian'),
    ]).toEqual([true, false, true])
  })

  test('the same user name is another account in each; a session of one is none at the other address', async () => {
    const [one, other] = [curious.get('clerk1') as Visitor, neighbour('clerk1')]
    const idOf = async (who: Visitor) =>
      (await who.json<{ account: { id: string } | null }>('GET', '/api/me')).account?.id
    expect(await idOf(one)).toBeTruthy()
    expect(await idOf(one)).not.toBe(await idOf(other))
    const stray = visitor(home)
    stray.wear(other.cookie())
    expect(await idOf(stray)).toBeUndefined()
    const lone = visitor(away)
    const made = await lone.send('POST', '/api/auth/sign-up/email', {
      email: 'tanaka@onevisit.local',
      name: `${mark}人`,
      username: 'tanaka',
      password: demonstrationPassword,
    })
    expect(made.status).toBe(200)
    expect((await visitor(away).signIn('tanaka')).status).toBe(200)
    const elsewhere = await visitor(home).signIn('tanaka')
    expect(elsewhere).toEqual(await visitor(home).signIn('nobody99'))
    expect(elsewhere.status).toBe(401)
  })

  /** Every operation of the API that names something, with a body that gets past its schema; each act of a union by itself. */
  const knocks = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, requestBody }]) => {
      if (!Object.keys(nobodys).some((name) => path.includes(`{${name}}`))) return []
      const content = requestBody?.content
      const schema = content?.['application/json']?.schema
      const variants = schema?.oneOf ?? schema?.anyOf ?? [schema]
      return variants.map((variant, index) => ({
        name: variants.length > 1 ? `${operationId} ${index + 1}` : operationId,
        method,
        path,
        body: () =>
          content?.['multipart/form-data']
            ? fileOf(makePdf('空', ['演示']).bytes.toString('latin1'), 'a.pdf')
            : variant && sampleOf(variant, api),
      }))
    }),
  )
  const others: Record<string, string> = { material: 'lease', matter: 'scjgj-spjy', section: 'basics' }
  const pathOf = (path: string, ids: Record<string, string>) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? others[name] ?? 'x')
  /** An answer without the name that was asked for. */
  const plain = ({ status, text }: Answer, ids: Record<string, string>) => ({
    status,
    text: Object.values(ids).reduce((so, id) => so.replaceAll(id, '…'), text),
  })

  test.each(knocks.map((knock) => [knock.name, knock] as const))(
    '%s: what is the other county’s is answered as what is nowhere, to everybody',
    async (_id, { method, path, body }) => {
      for (const [who, one] of curious) {
        const answer = async (ids: Record<string, string>) =>
          plain(await one.send(method, pathOf(path, ids), body()), ids)
        const nowhere = await answer(nobodys)
        expect({ who, ...(await answer(theirs)) }).toEqual({ who, ...nowhere })
        expect({ who, status: nowhere.status, past: nowhere.status !== 400 }).toMatchObject({ past: true })
      }
    },
  )

  test('no list of this county shows anything of the other one', async () => {
    const lists = Object.entries(api.paths).flatMap(([path, methods]) =>
      methods.get && !/\{(caseId|versionId|thing|trainingId|uploadId|changeId|queryCode)/.test(path)
        ? [path]
        : [],
    )
    expect(lists.length).toBeGreaterThan(15)
    const shown = async (who: Visitor) => {
      const found: string[] = []
      for (const path of lists) {
        const query =
          path === '/api/search'
            ? `?text=${encodeURIComponent(`${mark}榨菜店`)}`
            : '?noun=material&show=settled'
        const url = pathOf(path, { department: 'scjgj', queue: 'intake' }) + query
        const { text } = await who.send('GET', url)
        if (
          text
            .replaceAll(encodeURIComponent(mark), '')
            .includes(path === '/api/search' ? `"name":"${mark}` : mark)
        )
          found.push(path)
      }
      return found
    }
    for (const [who, one] of curious) expect({ who, shown: await shown(one) }).toEqual({ who, shown: [] })
    expect((await shown(neighbour('joint1'))).length).toBeGreaterThan(4)
  })

  test('ids of the other county in a query or a body find nothing', async () => {
    const [clerk, joint, admin] = ['clerk1', 'joint1', 'admin'].map((who) => curious.get(who)) as Visitor[]
    expect((await clerk?.send('GET', `/api/cases?queryCode=${theirs.queryCode}`))?.status).toBe(404)
    expect(await admin?.json('GET', `/api/audit?caseId=${theirs.caseId}`)).toEqual({
      entries: [],
      total: 0,
      more: false,
    })
    const training = await joint?.json<{ trainingId: string }>('POST', '/api/trainings', {
      head: { kind: 'course', heldOn: '2026-11-30', place: '慈溪', topic: '慈溪', trainer: '慈溪' },
      attendees: [],
    })
    const ask = (versionId: string | undefined) =>
      joint?.send('POST', `/api/trainings/${training?.trainingId}/acts`, {
        ...{ type: 'ask', department: 'scjgj', name: '甲', text: '问', answer: '', versionId, row: 'basics' },
      })
    const [known, unknown] = [await ask(theirs.versionId), await ask(nobodys.versionId)]
    expect(known).toEqual(unknown)
    expect(known?.status).toBe(404)
  })

  test('what the other county has is there: its own people find it', async () => {
    for (const path of [`cases/${theirs.caseId}`, `progress/${theirs.queryCode}`, 'things/yuyaozhacaidian'])
      expect((await neighbour('shop1').send('GET', `/api/${path}`)).status).toBe(200)
    for (const path of [`versions/${theirs.versionId}`, `trainings/${theirs.trainingId}`])
      expect((await neighbour('joint1').send('GET', `/api/${path}`)).status).toBe(200)
    expect((await neighbour('officer_scjgj').send('GET', `/api/lists/${theirs.uploadId}`)).status).toBe(200)
  })
})
