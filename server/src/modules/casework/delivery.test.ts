import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import { type Actor, accountRef, type Context, type Result, type Role } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createUploads } from '#modules/uploads'
import { createFiles } from '#platform/files'
import { createSecret } from '#platform/secret'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createCasework } from './index.ts'

const division = '330282000000'
const thing = 'feipin'
const represented = { name: '张三', idNumber: '330282198001014411', phone: '13805740001' }
const monday = '2026-10-19T09:30:00.000+08:00'

const actor = (id: string, role: Role, department?: string): Actor => ({
  id,
  name: id,
  role,
  division,
  ...(department ? { department } : {}),
})
const at = (who: Actor): Context => ({ actor: who, now: monday, place: '统一出件窗口' })
const clerk = actor('clerk', 'window_clerk')
const issuer = actor('issuer', 'issue_window')
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (result: Result<unknown>) =>
  result.ok ? ['allowed'] : result.problems.map(({ code, place }) => [code, place].filter(Boolean).join(' '))

const elsewhere = {
  method: 'courier',
  recipient: '王小明',
  phone: '1380574２２２２',
  address: '浙江省慈溪市浒山街道新城大道北路88号',
} as const

describeOnBothStores('the way of the results', (store) => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-delivery-'))
  let house: ReturnType<typeof createCasework>
  let audit: ReturnType<typeof createAuditService>
  beforeAll(async () => {
    const { database } = store()
    const catalogues = createCatalogueStore(database, division)
    const version = await storeCatalogue(catalogues, cixi(), 'cixi', monday)
    audit = createAuditService(createAuditStore(database))
    house = createCasework({
      ...{ database, division, audit },
      catalogue: createCatalogueService({
        store: catalogues,
        current: { version, catalogue: cixi() },
        standing: [],
        casesDone: async () => new Map(),
      }),
      secret: createSecret(Buffer.alloc(32, 7)),
      files: createFiles(folder),
      uploads: createUploads(database),
      // No source is asked in these cases.
      exchange: {} as never,
      personOf: async () => undefined,
      uploadLimit: 1_000_000,
    })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A draft with everything in it but the way of the results. */
  const drafted = async () => {
    const found = cixi().thing.get(thing)
    if (!found) throw new Error(`no ${thing}`)
    const { caseId } = must(
      await house.createDraft({ thing, answers: sampleAnswers(found), represented }, at(clerk)),
    )
    const { sections } = must(await house.form(caseId, at(clerk)))
    const typed = sections
      .flatMap(({ fields }) => fields)
      .filter(({ element, required, value }) => required && !value && element !== 'delivery_method')
      .map((field) => [field.element, exampleFor(field as never)] as const)
    const values = Object.fromEntries(typed)
    const { revision } = must(await house.saveDraft(caseId, { revision: 0, values }, at(clerk)))
    return { caseId, revision }
  }
  const send = async (caseId: string, revision: number) =>
    house.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, at(clerk))

  test('C8 F15 without it nothing is handed in; what is known is filled in front, and the receipt reads it back', async () => {
    const { caseId, revision } = await drafted()
    expect(codes(await send(caseId, revision))).toEqual(['delivery_missing delivery_method'])
    const values = { delivery_method: 'courier', delivery_address: '同上' }
    const wrong = must(await house.saveDraft(caseId, { revision, values }, at(clerk)))
    expect(wrong.faults.map(({ element }) => element)).toEqual(['delivery_address'])
    expect(codes(await send(caseId, wrong.revision))).toEqual(['delivery_address delivery_address'])
    const right = must(
      await house.saveDraft(
        caseId,
        { revision: wrong.revision, values: { delivery_address: elsewhere.address } },
        at(clerk),
      ),
    )
    expect(must(await send(caseId, right.revision)).delivery).toEqual({
      way: 'courier',
      recipient: represented.name,
      phone: represented.phone,
      address: elsewhere.address,
    })
  })

  test('C10 the issue window reads it whole and its look is noted; a department and the joint team read nothing of it', async () => {
    const { caseId, revision } = await drafted()
    const saved = must(
      await house.saveDraft(caseId, { revision, values: { delivery_method: 'courier' } }, at(clerk)),
    )
    must(await send(caseId, saved.revision))
    const changed = must(
      await house.act(caseId, { type: 'choose_delivery', ...elsewhere } as never, at(clerk)),
    )
    expect(changed.way).toBe('courier')
    const read = must(await house.delivery(caseId, at(issuer)))
    expect(read).toMatchObject({
      way: 'courier',
      recipient: '王小明',
      phone: '13805742222',
      address: elsewhere.address,
      applicant: { name: represented.name, phone: represented.phone },
      sender: { window: '统一出件窗口' },
    })
    const looks = await audit.looks(division, caseId)
    expect(looks.map(({ name }) => name)).toContain(accountRef('issuer'))
    const department = cixi().departments[0]?.id ?? ''
    const others = [actor('joint', 'joint_team'), actor('officer', 'department_officer', department)]
    for (const who of others) {
      expect(codes(await house.delivery(caseId, at(who)))).toEqual(['case_missing'])
      const form = await house.form(caseId, at(who))
      expect(JSON.stringify(form)).not.toMatch(/王小明|北路88号|13805742222/)
    }
    const { entries } = must(await house.timeline(caseId, at(clerk)))
    expect(entries.some(({ type }) => type === 'delivery_chosen')).toBe(true)
    expect(JSON.stringify(entries)).not.toMatch(/王小明|北路88号|13805742222/)
  })

  test('C8 another way is complete or refused, and what is not sent keeps no address', async () => {
    const { caseId, revision } = await drafted()
    const saved = must(
      await house.saveDraft(caseId, { revision, values: { delivery_method: 'electronic' } }, at(clerk)),
    )
    must(await send(caseId, saved.revision))
    const choose = (wish: object) =>
      house.act(caseId, { type: 'choose_delivery', ...wish } as never, at(clerk))
    expect(codes(await choose({ ...elsewhere, phone: '1', address: '家' }))).toEqual([
      'value_not_phone delivery_phone',
      'delivery_address delivery_address',
    ])
    must(await choose(elsewhere))
    must(await choose({ method: 'counter' }))
    expect(must(await house.delivery(caseId, at(issuer)))).toMatchObject({
      way: 'counter',
      recipient: null,
      phone: null,
      address: null,
      applicant: { name: represented.name, phone: represented.phone },
    })
  })
})
