import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import type { Actor, Context, Result, Role } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCasework } from '#modules/casework'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createFiles } from '#platform/files'
import { createSecret } from '#platform/secret'
import { makePdf } from '../../../../cli/src/stand-ins/registry/document.ts'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { tidyFiles } from '../../tidy.ts'
import { createUploads } from './index.ts'

const now = '2026-10-20T09:30:00.000+08:00'
const thing = 'feipin'
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const day = 86_400_000
const retention = { session: 7, presence: 1, key: 30, draft: 180, request: 1825, upload: 30, file: 7 }
let nextDivision = 330282400000

describeOnBothStores('uploads', (store) => {
  let division = ''
  let folder = ''
  let houseWith: (quota: { files: number; bytes: number }) => ReturnType<typeof createCasework>
  let house: ReturnType<typeof createCasework>

  beforeEach(async () => {
    const { database } = store()
    nextDivision += 1
    division = String(nextDivision)
    folder = mkdtempSync(join(tmpdir(), 'onevisit-collect-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const catalogues = createCatalogueStore(database, division)
    const version = await storeCatalogue(catalogues, cixi(), 'cixi', now)
    const audit = createAuditService(createAuditStore(database))
    const current = { version, catalogue: cixi() }
    houseWith = (quota) =>
      createCasework({
        ...{ database, division, audit },
        catalogue: createCatalogueService({
          store: catalogues,
          ...{ current, standing: [], casesDone: async () => new Map() },
        }),
        secret: createSecret(Buffer.alloc(32, 7)),
        files: createFiles(folder),
        uploads: createUploads(database, { applicant: quota, staff: quota }),
        exchange: {} as never,
        personOf: async () => undefined,
        uploadLimit: 100_000,
      })
    house = houseWith({ files: 100, bytes: 100_000_000 })
  })

  const at = (moment = now, role: Role = 'applicant', id = 'shop'): Context => {
    const actor: Actor = { id, name: id, role, division }
    return { actor, now: moment, place: 'portal' }
  }
  const draft = async (context = at()) => {
    const found = cixi().thing.get(thing)
    const made = must(await house.createDraft({ thing, answers: found ? sampleAnswers(found) : {} }, context))
    return {
      caseId: made.caseId,
      material: made.materials[0]?.material ?? '',
    }
  }
  const pdf = (word: string) => Readable.from([makePdf(word, ['演示材料']).bytes])
  const attach = (
    from: ReturnType<typeof createCasework>,
    { caseId, material }: { caseId: string; material: string },
    word: string,
    context = at(),
  ) => from.attachments.add(caseId, { material, fileName: 'a.pdf', stream: pdf(word) }, context)

  /** What lies under its digest, waits to be kept, and is aside. */
  const lies = () => {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = all.filter((name) => /[0-9a-f]{64}$/.test(name))
    return {
      kept: files.filter((name) => !name.startsWith('aside')).map((name) => name.slice(-64)),
      aside: files.filter((name) => name.startsWith('aside')).map((name) => name.slice(-64)),
      staged: all.filter((name) => name.startsWith('staging/')).length,
    }
  }
  const age = (days: number) => {
    const then = new Date(Date.now() - days * day)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/[0-9a-f-]{36,64}$/.test(name)) utimesSync(join(folder, name), then, then)
  }
  const collect = (dryRun = false, later = 0) =>
    tidyFiles(store().database, folder, { now, retention, dryRun }, new Date(Date.now() + later * day))

  test('C52 what is refused leaves nothing, at once', async () => {
    const one = await draft()
    for (const [material, word] of [
      ['nothing', 'a'],
      [one.material, ''],
    ] as const)
      expect((await attach(house, { ...one, material }, word)).ok).toBe(material !== 'nothing')
    expect(lies()).toMatchObject({ kept: [expect.any(String)], staged: 0 })
  })

  test('C52 a removed attachment goes after a week aside, told in the trail; what a case has stays, though another removed the same', async () => {
    const [mine, theirs] = [await draft(), await draft(at(now, 'applicant', 'other'))]
    const removed = must(await attach(house, mine, '甲'))
    must(await attach(house, theirs, '甲', at(now, 'applicant', 'other')))
    const alone = must(await attach(house, mine, '乙'))
    for (const { attachmentId } of [removed, alone])
      must(await house.act(mine.caseId, { type: 'detach', attachmentId }, at()))
    expect(await collect()).toMatchObject({ setAside: 0, removed: 0 })
    age(2)
    await store().database.query(`update case_file set noted_at = noted_at - interval '2 days'`)
    expect(await collect(true)).toMatchObject({ setAside: 1, staged: 0 })
    expect(lies().aside).toEqual([])
    expect(await collect()).toMatchObject({ setAside: 1, putBack: 0, removed: 0 })
    expect([lies().kept.length, lies().aside.length]).toEqual([1, 1])
    expect(await collect(false, 6)).toMatchObject({ setAside: 0, removed: 0 })
    const last = await collect(false, 8)
    expect(last).toMatchObject({ setAside: 0, putBack: 0, removed: 1 })
    expect(last.bytes).toBeGreaterThan(300)
    expect([lies().kept.length, lies().aside.length]).toEqual([1, 0])
    const told = await store().database.query(
      `select act, told_zh as zh from audit_entry where division_code = $1 and act = 'files.collect'`,
      [division],
    )
    expect(told).toEqual([{ act: 'files.collect', zh: '清理了 1 个没有办件再用的上传文件' }])
  })

  test('C52 a draft that is gone takes its files along; what was handed in once keeps them whatever its papers are now', async () => {
    const [gone, handedIn] = [await draft(), await draft()]
    must(await attach(house, gone, '丙'))
    must(await attach(house, handedIn, '丁'))
    must(await house.removeDraft(gone.caseId, at()))
    // Its plan asks for this paper no more: it left the state, not the events.
    await store().database.query(
      `update case_record set query_code = $2, state = jsonb_set(state::jsonb, '{attachments}', '[]')::json where case_id = $1`,
      [handedIn.caseId, `T-${division}`],
    )
    age(2)
    expect(await collect()).toMatchObject({ setAside: 1 })
    expect([lies().kept.length, lies().aside.length]).toEqual([1, 1])
  })

  test('C52 killed between any two steps: nothing a case has is lost, nothing nobody has stays', async () => {
    const one = await draft()
    const { hash } = await keptAlone('戊')
    // Before it was kept; kept, but its case never written.
    must(await createFiles(folder).receive(pdf('己'), 100_000))
    expect(lies().staged).toBe(1)
    must(await attach(house, one, '庚'))
    age(2)
    // Set aside, and killed: by then a case has it.
    const [has] = lies().kept.filter((name) => name !== hash)
    const aside = join(folder, 'aside', '2026-10-01', has ?? '')
    mkdirSync(dirname(aside), { recursive: true })
    renameSync(join(folder, (has ?? '').slice(0, 2), has ?? ''), aside)
    expect(await collect()).toMatchObject({ staged: 1, setAside: 1, putBack: 1, removed: 0 })
    expect(lies()).toEqual({ kept: [has], aside: [hash], staged: 0 })
    expect(existsSync(aside)).toBe(false)
  })

  test('C52 what came again in the very moment it was set aside stays, young as it is', async () => {
    const { hash } = await keptAlone('辛')
    const aside = join(folder, 'aside', '2026-10-01', hash)
    mkdirSync(dirname(aside), { recursive: true })
    renameSync(join(folder, hash.slice(0, 2), hash), aside)
    expect(await collect()).toMatchObject({ putBack: 1, removed: 0 })
    expect(lies()).toMatchObject({ kept: [hash], aside: [] })
  })

  /** A file under its digest that no case was ever written for. */
  const keptAlone = async (word: string) => must(await createFiles(folder).store(pdf(word), 100_000))

  test('C18 what is typed is saved while papers come in the same moment; an older revision is still refused', async () => {
    const one = await draft()
    const other = houseWith({ files: 100, bytes: 1_000_000 })
    const save = (revision: number) =>
      house.saveDraft(one.caseId, { revision, values: { applicant_name: '慈溪市阿明面馆' } }, at())
    const papers = ['1', '2', '3', '4', '5', '6'].map((word) => attach(other, one, word))
    const saved = await save(0)
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } })
    expect((await Promise.all(papers)).every(({ ok }) => ok)).toBe(true)
    expect(await save(0)).toMatchObject({ problems: [{ code: 'revision_old' }] })
  })

  test('C52 an account has its day’s quota in all processes together; the next day it goes on; others have their own', async () => {
    const one = await draft()
    const [here, there] = [
      houseWith({ files: 3, bytes: 1_000_000 }),
      houseWith({ files: 3, bytes: 1_000_000 }),
    ]
    const sent = await Promise.all(
      ['1', '2', '3', '4', '5'].map((word, index) => attach(index % 2 ? here : there, one, word)),
    )
    const refused = sent.filter(({ ok }) => !ok)
    expect(refused).toHaveLength(2)
    for (const each of refused)
      expect(each).toMatchObject({
        problems: [{ code: 'uploads_of_day', place: 'file', values: { count: 3, next: '2026-10-21' } }],
      })
    expect(lies()).toMatchObject({ staged: 0 })
    expect(lies().kept).toHaveLength(3)
    expect((await attach(here, one, '6')).ok).toBe(false)
    const bytes = houseWith({ files: 100, bytes: 1_000 })
    expect(await attach(bytes, one, '7')).toMatchObject({ problems: [{ code: 'upload_bytes_of_day' }] })
    must(await attach(there, one, '8', at('2026-10-21T00:00:01.000+08:00')))
    const theirs = await draft(at(now, 'applicant', 'other'))
    must(await attach(here, theirs, '9', at(now, 'applicant', 'other')))
    const rows = await store().database.query(
      'select account_id as id, files from upload_count where division_code = $1 order by account_id, day',
      [division],
    )
    expect(rows).toEqual([
      { id: 'other', files: 1 },
      { id: 'shop', files: 3 },
      { id: 'shop', files: 1 },
    ])
  })

  test('C52 what was refused, or lost to a check of the file, does not count', async () => {
    const one = await draft()
    await attach(house, { ...one, material: 'nothing' }, 'a')
    await house.attachments.add(one.caseId, { ...one, fileName: 'a', stream: Readable.from(['x']) }, at())
    expect(
      await store().database.query('select 1 from upload_count where division_code = $1', [division]),
    ).toEqual([])
  })
})
