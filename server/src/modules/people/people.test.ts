import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import { type Actor, accountRef, type Context, type Result, type Role } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { caseworkChores, createCasework } from '#modules/casework'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createUploads } from '#modules/uploads'
import { createFiles } from '#platform/files'
import { createSecret } from '#platform/secret'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createPeople, createPeopleService } from './index.ts'

const thing = 'feipin'
const old = { name: '王小明', idNumber: '330282198001014411', phone: '13805740001' }
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describeOnBothStores('C22 who cases are of', (store) => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-people-'))
  let next = 330282700000
  let division = ''
  let house: ReturnType<typeof createCasework>
  let people: ReturnType<typeof createPeopleService>
  let audit: ReturnType<typeof createAuditService>
  beforeEach(async () => {
    next += 1
    division = String(next)
    const { database } = store()
    const catalogues = createCatalogueStore(database, division)
    const version = await storeCatalogue(catalogues, cixi(), 'cixi', '2026-10-20T09:30:00.000+08:00')
    audit = createAuditService(createAuditStore(database))
    const catalogue = createCatalogueService({
      store: catalogues,
      current: { version, catalogue: cixi() },
      standing: [],
      casesDone: async () => new Map(),
    })
    const secret = createSecret(Buffer.alloc(32, 7))
    house = createCasework({
      ...{ database, division, catalogue, secret, audit },
      files: createFiles(folder),
      uploads: createUploads(database),
      // No source is asked in these cases.
      exchange: {} as never,
      personOf: async () => undefined,
      uploadLimit: 1_000_000,
    })
    const { cases } = house
    people = createPeopleService({ people: createPeople(database, secret), cases, catalogue, audit })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const as = (id: string, role: Role = 'window_clerk', department?: string): Context => {
    const actor: Actor = { id, name: id, role, division, ...(department ? { department } : {}) }
    return { actor, now: '2026-10-20T09:30:00.000+08:00', place: 'w' }
  }
  const draft = async (who: Context, represented = old) => {
    const found = cixi().thing.get(thing)
    const answers = found ? sampleAnswers(found) : {}
    return must(await house.createDraft({ thing, answers, represented }, who)).caseId
  }
  const handIn = async (caseId: string, who: Context) => {
    const { sections } = must(await house.form(caseId, who))
    const typed = sections
      .flatMap((section) => section.fields)
      .filter(({ required, value }) => required && !value)
      .map((field) => [field.element, exampleFor(field as never)] as const)
    const { revision } = must(
      await house.saveDraft(caseId, { revision: 0, values: Object.fromEntries(typed) }, who),
    )
    return must(await house.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, who))
  }
  const seen = async (who: Context, text?: string) =>
    must(await people.findAtCounter(text === undefined ? {} : { text }, who)).rows.map(
      ({ caseId, applicantName, own, status }) => ({ caseId, applicantName, own, status }),
    )

  test('C21 unfinished drafts of the counter: own first, then those of the other windows', async () => {
    const first = await draft(as('one'))
    const second = await draft(as('two'), { ...old, name: '李大海' })
    const row = (caseId: string, applicantName: string, own: boolean) => ({
      ...{ caseId, applicantName, own },
      status: 'draft',
    })
    expect(await seen(as('one'))).toEqual([row(first, '王小明', true), row(second, '李大海', false)])
    expect(await seen(as('two'))).toEqual([row(second, '李大海', true), row(first, '王小明', false)])
    await handIn(first, as('two'))
    expect(await seen(as('one'))).toEqual([row(second, '李大海', false)])
  })

  test('C22 a draft and a case are found by name, its parts, the ends of number and phone, and the code', async () => {
    const caseId = await draft(as('one'))
    await draft(as('one'), { name: '李大海', idNumber: '330282199003070024', phone: '13805740009' })
    const ids = async (text: string) => (await seen(as('two'), text)).map((row) => row.caseId)
    for (const text of ['王小明', '王 小', '小明', '4411', '0001', '王 4411', '+86 138 0574 0001'])
      expect([text, await ids(text)]).toEqual([text, [caseId]])
    expect([await ids('王'), await ids('王大'), await ids('李 4411')]).toEqual([[], [], []])
    const { queryCode } = await handIn(caseId, as('one'))
    expect(await ids(queryCode.replaceAll('-', '').toLowerCase())).toEqual([caseId])
    expect(await seen(as('two'), '王小明')).toEqual([
      { caseId, applicantName: '王小明', own: false, status: 'submitted' },
    ])
  })

  test('C22 X2 lists show and find whole names for whom they are needed; others see them masked and do not find by them', async () => {
    const caseId = await draft(as('one'))
    await handIn(caseId, as('one'))
    const names = async (queue: string, text: string, who: Context) =>
      must(await house.listQueue(queue, text ? { text } : {}, who)).rows.map((row) => row.applicantName)
    expect(await names('intake', '', as('two'))).toEqual(['王小明'])
    expect(await names('intake', '王小', as('two'))).toEqual(['王小明'])
    expect(await names('intake', '', as('joint', 'joint_team'))).toEqual(['王*'])
    expect(await names('intake', '王小', as('joint', 'joint_team'))).toEqual([])
    for (const { material } of must(await house.view(caseId, as('two'))).materials)
      must(await house.act(caseId, { type: 'check_material', material, verdict: 'fit' }, as('two')))
    const accepted = must(await house.act(caseId, { type: 'accept' }, as('two')))
    const department = accepted.tasks.find(({ status }) => status === 'running')?.department.id
    const officer = as('o', 'department_officer', department)
    expect(new Set(await names('department', '小明', officer))).toEqual(new Set(['王小明']))
    expect(new Set(await names('lead', '', as('l', 'department_officer', accepted.lead.id)))).toEqual(
      new Set(['王*']),
    )
  })

  test('C22 X2 each search for a person is logged without what was typed; nothing readable lies in the store', async () => {
    const caseId = await draft(as('one'))
    await seen(as('two'), '王小明')
    const { entries } = must(await audit.list(division, { page: 1 }))
    const search = entries.find(({ act }) => act === 'search_person')
    expect(search).toMatchObject({ actorName: accountRef('two'), caseId: null })
    expect(search?.told?.zh).toContain('查到 1 件')
    // C47 The person reads that their name was shown.
    expect(entries.find(({ act }) => act === 'look')).toMatchObject({ actorName: accountRef('two'), caseId })
    expect(JSON.stringify(entries)).not.toMatch(/小明|4411|0001/)
    const rows = await store().database.query<{ sealed: string; word: string }>(
      `select encode(p.sealed, 'hex') as sealed, w.word from case_person p
       join case_person_word w on w.division_code = p.division_code and w.case_id = p.case_id
       where p.division_code = $1 and p.case_id = $2`,
      [division, caseId],
    )
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.filter(({ word }) => !/^[\w-]{22}$/.test(word))).toEqual([])
    expect(Buffer.from(rows[0]?.sealed ?? '', 'hex').toString('utf8')).not.toMatch(/王|小明|4411/)
  })

  test('C22 cases from before the table are written down once, page by page, and a stop in between loses nothing', async () => {
    const { database } = store()
    const [first, second] = [await draft(as('one')), await draft(as('one'), { ...old, name: '李大海' })]
    await handIn(second, as('one'))
    for (const table of ['case_person', 'case_person_word', 'case_person_fill'])
      await database.query(`delete from ${table} where division_code = $1`, [division])
    expect(await seen(as('two'), '李大海')).toEqual([])
    // As if a page had been written before the process stopped: the first case is behind it.
    await database.query('select onevisit_fill_people($1, $2::json, $3::uuid, false)', [
      division,
      '[]',
      first,
    ])
    expect(await people.fill(division)).toBe(1)
    expect((await seen(as('two'), '李大海')).map((row) => row.caseId)).toEqual([second])
    await database.query('delete from case_person_fill where division_code = $1', [division])
    expect(await people.fill(division)).toBe(1)
    expect((await seen(as('one'))).map((row) => row.caseId)).toEqual([first])
    expect(await people.fill(division)).toBe(0)
  })

  test('C22 a draft that is removed whole takes its person along', async () => {
    await draft(as('one'))
    const { database } = store()
    const context = { ...as('system', 'administrator'), now: '2028-01-01T09:00:00.000+08:00' }
    const [drafts] = caseworkChores(database, context)
    expect(await drafts?.remove(context.now, 10)).toBe(1)
    const left = await database.query(
      'select case_id from case_person where division_code = $1 union select case_id from case_person_word where division_code = $1',
      [division],
    )
    expect(left).toEqual([])
  })
})
