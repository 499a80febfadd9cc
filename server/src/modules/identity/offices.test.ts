import { v7 } from 'uuid'
import { expect, test } from 'vitest'
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
const department = (id: string) => (id === 'scjgj' ? { id, name: '市场监管局', nameEn: 'Market' } : undefined)

describeOnBothStores('offices held', (store) => {
  const open = (division = '330282000000') => {
    const { kysely } = store().database
    const state = { now: '2026-06-01T09:00:00.000+08:00' }
    const names = namesOfAccounts(createSecret(Buffer.alloc(32, 7)), division)
    const auth = createLateAuth({
      names,
      kysely,
      division,
      secret: 'x'.repeat(32),
      baseUrl: 'http://127.0.0.1',
    })
    const parts = {
      auth,
      store: createIdentityStore(kysely, division, names),
      proofs: createProofStore(kysely, division),
      sendCode: undefined,
      codesAt: null,
      provider: null,
      askName: async () => 'down' as const,
      departmentNames: () => ['市场监管局'],
      casesOf: { count: async () => ({ open: 0, drafts: 0, ended: 0 }), removeDrafts: async () => 0 },
      signedOut: async () => undefined,
      secret: createSecret(Buffer.alloc(32, 7)),
    }
    const identity = createIdentity({
      ...parts,
      division,
      department,
      demonstration: [],
      clock: () => state.now,
    })
    const signIn = async (username: string) => {
      const { headers } = await (await auth()).api.signInUsername({
        body: { username, password },
        returnHeaders: true,
      })
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
      return () => identity.identify({ headers: { cookie } } as never)
    }
    const admin = (id = 'admin'): Context => ({
      now: state.now,
      actor: { id, name: 'a', role: 'administrator', division },
      place: 'desk',
    })
    const add = async (username: string, more: Partial<Parameters<typeof identity.addAccount>[0]> = {}) => {
      const made = await identity.addAccount(
        {
          username,
          name: username,
          password,
          role: 'window_clerk',
          ...more,
        },
        admin(),
      )
      return made.ok ? made.value.id : made.problems.map(({ code }) => code).join()
    }
    return { state, identity, signIn, add, admin }
  }

  test('P5 a lobby manager who is also a clerk chooses; the choice and its end count from the next request on', async () => {
    const { state, identity, signIn, add, admin } = open()
    const id = await add('liu', { window: '综合窗口 3' })
    state.now = '2026-06-02T09:00:00.000+08:00'
    const second = await identity.addOffice(id, { role: 'department_officer', department: 'scjgj' }, admin())
    const officeId = second.ok ? second.value.officeId : ''
    const who = await signIn('liu')
    expect(await who()).toMatchObject({ actor: { id, role: 'window_clerk' }, place: '综合窗口 3' })
    const self = { ...admin(id), actor: (await who())?.actor } as Context
    expect(await identity.chooseOffice(officeId, self)).toMatchObject({ ok: true })
    expect(await who()).toMatchObject({
      actor: { role: 'department_officer', department: 'scjgj' },
      place: 'desk',
    })
    const me = await identity.me({ ...self, now: state.now })
    expect(me.ok && me.value.account?.offices.map(({ role }) => role)).toEqual([
      'department_officer',
      'window_clerk',
    ])
    expect(me.ok && me.value.permissions).toContain('task.decide')
    expect(await identity.endOffice(id, officeId, admin())).toMatchObject({ ok: true })
    expect(await who()).toMatchObject({ actor: { role: 'window_clerk' } })
    const again = await identity.chooseOffice(officeId, self)
    expect(!again.ok && again.problems[0]?.code).toBe('office_not_held')
    const listed = await identity.listAccounts(1, admin())
    expect(listed.ok && listed.value.accounts.find((one) => one.id === id)?.offices).toHaveLength(1)
  })

  test('C72 with an office goes what one has in its lists, and nothing of the others', async () => {
    const { database } = store()
    const { identity, add, admin } = open()
    const id = await add('zhou')
    const second = await identity.addOffice(id, { role: 'department_officer', department: 'scjgj' }, admin())
    const officeId = second.ok ? second.value.officeId : ''
    const lists = [
      ['department', 'scjgj'],
      ['intake', ''],
      ['delivery', ''],
    ] as const
    for (const [queue, of] of lists)
      await database.query(
        `insert into work_claim (division_code, case_id, queue, task, department, holder_id, since, until)
         values ('330282000000', $1, $2, '', $3, $4, '2026-06-01T09:00:00+08:00', '2026-06-01T13:00:00+08:00')`,
        [v7(), queue, of, id],
      )
    const held = async () =>
      (
        await database.query<{ queue: string }>(
          `select queue from work_claim where division_code = '330282000000' and holder_id = $1 order by queue`,
          [id],
        )
      ).map(({ queue }) => queue)
    expect(await identity.endOffice(id, officeId, admin())).toMatchObject({ ok: true })
    expect(await held()).toEqual(['delivery', 'intake'])
    expect(await identity.giveOrder(id, 'lock', admin())).toMatchObject({ ok: true })
    expect(await held()).toEqual([])
  })

  test('an account without an office is an applicant; whoever signs up holds none', async () => {
    const { signIn, add } = open()
    const id = await add('zhang', { role: 'applicant' })
    expect(await (await signIn('zhang'))()).toMatchObject({
      actor: { id, role: 'applicant' },
      place: 'portal',
    })
  })

  test('P6 P7 an appointment that cannot be is refused; nobody ends their own', async () => {
    const { identity, add, admin } = open()
    expect(await add('officer1', { role: 'department_officer' })).toBe('department_needed')
    expect(await add('officer1', { role: 'department_officer', department: 'nowhere' })).toBe(
      'unknown_department',
    )
    const id = await add('chief', { role: 'administrator' })
    const own = await identity.endOffice(id, v7(), admin(id))
    expect(!own.ok && own.problems[0]?.code).toBe('office_own')
    const other = await identity.endOffice(id, v7(), admin())
    expect(!other.ok && other.problems[0]?.code).toBe('office_not_held')
    const applicant = await identity.addOffice(id, { role: 'applicant' }, admin())
    expect(!applicant.ok && applicant.problems[0]?.code).toBe('office_for_staff')
    const nobody = await identity.addOffice(v7(), { role: 'window_clerk' }, admin())
    expect(!nobody.ok && nobody.problems[0]?.code).toBe('account_missing')
  })

  test('P9 what is done to an account is a sentence of the trail, with it or not at all', async () => {
    const { identity, signIn, add, admin, state } = open('330283000000')
    const audit = createAuditService(createAuditStore(store().database))
    const told = async () => {
      const listed = await audit.list('330283000000', { page: 1, kind: 'account' })
      const texts = listed.ok ? listed.value.entries.map(({ told: said }) => said?.zh ?? '') : []
      return Promise.all(texts.map(identity.names.within))
    }
    const id = await add('wangmin', { name: '王敏', window: '综合窗口 3' })
    const again = await identity.addOffice(id, { role: 'administrator' }, admin())
    const officer = await identity.addOffice(id, { role: 'department_officer', department: 'scjgj' }, admin())
    const officeId = officer.ok ? officer.value.officeId : ''
    expect(again.ok && officer.ok).toBe(true)
    await identity.endOffice(id, officeId, admin())
    expect((await identity.endOffice(id, officeId, admin())).ok).toBe(false)
    expect(await identity.renameAccount(id, ' 王小敏 ', admin())).toEqual({
      ok: true,
      value: { name: '王小敏' },
    })
    await identity.renameAccount(id, '王小敏', admin())
    const empty = await identity.renameAccount(id, ' ', admin())
    expect(!empty.ok && empty.problems[0]?.code).toBe('account_name_needed')
    const nobody = await identity.renameAccount(v7(), '某人', admin())
    expect(!nobody.ok && nobody.problems[0]?.code).toBe('account_missing')
    // Nobody renames themselves past the trail.
    const past = await identity.answerAuth(
      new Request('http://127.0.0.1/api/auth/update-user', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1' },
        body: JSON.stringify({ name: '别人' }),
      }),
    )
    expect(past.status).toBe(404)
    expect(await told()).toEqual([
      '改了账号王小敏（wangmin）的姓名',
      '结束王小敏（wangmin）的任职：部门经办人 · 市场监管局',
      '任命王小敏（wangmin）为部门经办人 · 市场监管局',
      '任命王小敏（wangmin）为管理员',
      '开设账号王小敏（wangmin）：窗口人员 · 综合窗口 3',
    ])
    state.now = '2026-06-02T09:00:00.000+08:00'
    expect(await (await signIn('wangmin'))()).toMatchObject({ actor: { id, name: '王小敏' } })
  })

  test('the administrator of another division neither appoints nor ends here', async () => {
    const [here, there] = [open(), open('330281000000')]
    const id = await here.add('wang')
    const before = await here.identity.listAccounts(1, here.admin())
    const office = before.ok
      ? before.value.accounts.find((one) => one.id === id)?.offices[0]?.officeId
      : undefined
    const added = await there.identity.addOffice(id, { role: 'administrator' }, there.admin())
    expect(!added.ok && added.problems[0]?.code).toBe('account_missing')
    const ended = await there.identity.endOffice(id, office ?? '', there.admin())
    expect(!ended.ok && ended.problems[0]?.code).toBe('office_not_held')
    expect(await here.identity.listAccounts(1, here.admin())).toEqual(before)
  })
})
