import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseOrder } from '#engine/casework'
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import type { Actor, Context, Result, Role } from '#engine/kernel'
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
const days = ['2026-10-20', '2026-10-27'].map((day) => `${day}T09:30:00.000+08:00`)
const [monday = ''] = days

const actor = (id: string, role: Role, department?: string): Actor => ({
  id,
  name: id,
  role,
  division,
  ...(department ? { department } : {}),
})
const clerk = actor('clerk', 'window_clerk')
const at = (who: Actor, now = monday): Context => ({ actor: who, now, place: 'w' })
/** Two departments of the one thing, and one that has nothing to do with it. */
const concerned = (): string[] => {
  const matters = (cixi().thing.get(thing)?.matters ?? []).map(({ code }) => code)
  const own = cixi().matters.filter(({ code }) => matters.includes(code))
  const other = cixi().departments.find(({ id }) => !own.some(({ department }) => department === id))
  return [...[...new Set(own.map(({ department }) => department))].slice(0, 2), other?.id ?? '']
}
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describeOnBothStores('looks at cases', (store) => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-looks-'))
  /** A process of its own over the store: nothing of it is in the memory of another. */
  let process: () => ReturnType<typeof createCasework>
  beforeAll(async () => {
    const { database } = store()
    const catalogues = createCatalogueStore(database, division)
    const version = await storeCatalogue(catalogues, cixi(), 'cixi', monday)
    const catalogue = createCatalogueService({
      store: catalogues,
      current: { version, catalogue: cixi() },
      standing: [],
      casesDone: async () => new Map(),
    })
    const parts = {
      ...{ database, division, catalogue },
      secret: createSecret(Buffer.alloc(32, 7)),
      files: createFiles(folder),
      uploads: createUploads(database),
      // No source is asked in these cases.
      exchange: {} as never,
      audit: createAuditService(createAuditStore(database)),
      personOf: async () => undefined,
      uploadLimit: 1_000_000,
    }
    process = () => createCasework(parts)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const lookers = () => [
    clerk,
    actor('other clerk', 'window_clerk'),
    actor('issuer', 'issue_window'),
    actor('joint', 'joint_team'),
    actor('somebody', 'applicant'),
    ...concerned().map((department) => actor(`officer ${department}`, 'department_officer', department)),
    ...concerned().map((department) => actor(`head ${department}`, 'department_head', department)),
  ]
  /** Everything that is looked at, as somebody sees it on a day. */
  const looks = async (house: ReturnType<typeof createCasework>, who: Actor, now: string, caseId: string) => {
    const context = at(who, now)
    const view = await house.view(caseId, context)
    const code = view.ok ? view.value.queryCode : null
    return {
      view,
      progress: code ? await house.progress(code, context) : undefined,
      found: code ? await house.find(code, context) : undefined,
      intake: await house.listQueue('intake', {}, context),
      department: await house.listQueue('department', {}, context),
      counts: await house.countQueues(context),
      mine: await house.listMine(context),
    }
  }

  test('C10 what is kept at hand is what is stored, for everybody on every day, whoever acted last', async () => {
    const [here, there] = [process(), process()]
    /** Both look twice, and see what a process sees that has nothing in memory. */
    const agree = async (caseId: string) => {
      for (const who of lookers())
        for (const now of days) {
          const fresh = await looks(process(), who, now, caseId)
          for (const house of [here, there, here]) expect(await looks(house, who, now, caseId)).toEqual(fresh)
        }
    }
    const found = cixi().thing.get(thing)
    if (!found) throw new Error(`no ${thing}`)
    const answers = sampleAnswers(found)
    const draft = must(await here.createDraft({ thing, answers, represented }, at(clerk)))
    const { caseId } = draft
    const fields = must(await there.form(caseId, at(clerk))).sections.flatMap((section) => section.fields)
    const typed = fields
      .filter(({ required, value }) => required && !value)
      .map((field) => [field.element, exampleFor(field as never)] as const)
    await agree(caseId)
    const { revision } = must(
      await there.saveDraft(caseId, { revision: 0, values: Object.fromEntries(typed) }, at(clerk)),
    )
    await agree(caseId)
    must(await here.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, at(clerk)))
    await agree(caseId)
    for (const { material } of draft.materials)
      must(await there.act(caseId, { type: 'check_material', material, verdict: 'fit' }, at(clerk)))
    const accepted = must(await there.act(caseId, { type: 'accept' }, at(clerk)))
    await agree(caseId)
    const task = accepted.tasks.find(({ status }) => status === 'running')
    const officer = actor('o', 'department_officer', task?.department.id)
    must(
      await here.act(
        caseId,
        { type: 'decide', matter: task?.matter ?? '', outcome: 'granted', unrecorded: '没有去看的必要' },
        at(officer),
      ),
    )
    await agree(caseId)
  })

  test('a look that finds nothing new answers with the very same object; an act, another day or another person with another', async () => {
    const house = process()
    const found = cixi().thing.get(thing)
    const answers = found ? sampleAnswers(found) : {}
    const { caseId } = must(await house.createDraft({ thing, answers, represented }, at(clerk)))
    const view = async (who: Actor, now = monday) => must(await house.view(caseId, at(who, now)))
    const first = await view(clerk)
    expect(await view(clerk)).toBe(first)
    expect(await view(clerk, days[1])).not.toBe(first)
    expect(await view({ ...clerk, name: 'another' })).not.toBe(first)
    const page = async () => must(await house.listQueue('intake', {}, at(clerk)))
    expect(await page()).toBe(await page())
    const mine = async () => must(await house.listMine(at({ ...clerk, id: 'nobody' })))
    expect(await mine()).toBe(await mine())
    must(await process().saveDraft(caseId, { revision: 0, values: {} }, at(clerk)))
    expect(await view(clerk)).not.toBe(first)
  })

  const checked = async (house: ReturnType<typeof createCasework>, unknown?: string) => {
    const found = cixi().thing.get(thing)
    const answers = { ...(found ? sampleAnswers(found) : {}), ...(unknown ? { [unknown]: 'unknown' } : {}) }
    const draft = must(await house.createDraft({ thing, answers, represented }, at(clerk)))
    const { caseId } = draft
    const fields = must(await house.form(caseId, at(clerk))).sections.flatMap((section) => section.fields)
    const typed = fields
      .filter(({ required, value }) => required && !value)
      .map((field) => [field.element, exampleFor(field as never)] as const)
    const { revision } = must(
      await house.saveDraft(caseId, { revision: 0, values: Object.fromEntries(typed) }, at(clerk)),
    )
    const [{ material = '' } = {}] = draft.materials
    const handedIn = { consent: true, revision, idempotencyKey: caseId, papers: [{ material, copies: 2 }] }
    const receipt = must(await house.submit(caseId, handedIn, at(clerk)))
    // C23 The receipt that is given at once is the one that is read afterwards.
    expect(must(await process().receipt(caseId, at(clerk)))).toEqual(receipt)
    expect(receipt.received).toMatchObject([{ copies: 2 }])
    for (const { material } of draft.materials)
      must(await house.act(caseId, { type: 'check_material', material, verdict: 'fit' }, at(clerk)))
    return must(await house.view(caseId, at(clerk)))
  }

  test('C25 one press is one act, in whatever process and however often it comes; what was not seen is not accepted', async () => {
    const [here, there] = [process(), process()]
    const { caseId, version } = await checked(here)
    const visit = { type: 'visit', where: '大厅', reason: '来问进度' } as const
    const press = { key: 'one press', seen: version }
    const both = await Promise.all([
      here.act(caseId, visit, at(clerk), press),
      there.act(caseId, visit, at(clerk), press),
      here.act(caseId, visit, at(clerk), press),
    ])
    const visits = both.map((done) => must(done).visits.length)
    must(await there.act(caseId, visit, at(clerk), press))
    const [before] = visits
    expect(visits).toEqual([before, before, before])
    const stale = await there.act(caseId, { type: 'accept' }, at(clerk), { seen: version, key: 'two' })
    expect(stale.ok ? [] : stale.problems.map(({ code }) => code)).toEqual(['changed_meanwhile'])
    const seen = must(await there.view(caseId, at(clerk)))
    expect(seen.visits.length).toBe(before)
    const accept = () =>
      there.act(caseId, { type: 'accept' }, at(clerk), { seen: seen.version, key: 'three' })
    const accepted = must(await accept())
    // The answer was lost on the way: the same press again hears of it, another press does not.
    expect(must(await accept()).version).toBe(accepted.version)
    const again = await here.act(caseId, { type: 'accept' }, at(clerk), { key: 'four' })
    expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual(['not_now'])
    expect(must(await here.view(caseId, at(clerk))).version).toBe(accepted.version)
  })

  test('C25 so is a press to which the server brings a plan or a form: no question is settled twice', async () => {
    const [here, there] = [process(), process()]
    const [question] = cixi().thing.get(thing)?.questions ?? []
    if (!question) throw new Error(`${thing} asks nothing`)
    const { caseId, version } = await checked(here, question.id)
    const answer = sampleAnswers(cixi().thing.get(thing) as never)[question.id] as never
    const settle = { type: 'settle_question', question: question.id, answer, reason: '电话问过' } as const
    const press = { key: 'settle', seen: version }
    const both = await Promise.all(
      [here, there, here].map((house) => house.act(caseId, settle as never, at(clerk), press)),
    )
    expect(both.map((done) => must(done).version)).toEqual([version + 1, version + 1, version + 1])
    expect(must(await there.act(caseId, settle as never, at(clerk), press)).version).toBe(version + 1)
    const deliver = { type: 'choose_delivery', method: 'counter' } as const
    const stale = await here.act(caseId, deliver as never, at(clerk), { key: 'deliver', seen: version })
    expect(stale.ok ? [] : stale.problems.map(({ code }) => code)).toEqual(['changed_meanwhile'])
    const told = must(await there.timeline(caseId, at(clerk))).entries.map(({ type }) => type)
    expect(told.filter((type) => type === 'question_settled')).toHaveLength(1)
  })

  test('C1 one key is one draft, in whatever process it is asked for and however often at once; another key, another', async () => {
    const found = cixi().thing.get(thing)
    if (!found) throw new Error(`no ${thing}`)
    const body = { thing, answers: sampleAnswers(found), represented }
    const many = await Promise.all(
      [process(), process(), process()].map((house) => house.createDraft(body, at(clerk), 'press 1')),
    )
    const again = await process().createDraft(body, at(clerk), 'press 1')
    expect(new Set([...many, again].map((made) => must(made).caseId)).size).toBe(1)
    const others = [
      await process().createDraft(body, at(clerk), 'press 2'),
      await process().createDraft(body, at(actor('other clerk', 'window_clerk')), 'press 1'),
      await process().createDraft(body, at(clerk)),
    ]
    const ids = others.map((made) => must(made).caseId)
    expect(new Set([...ids, must(again).caseId]).size).toBe(4)
  })

  test('RFC 7240 told briefly an act is the same act: refused, given once for one press, and told by where the case stands', async () => {
    const house = process()
    const { caseId, version } = await checked(house)
    const accept = { type: 'accept' } as const
    const nobody = await house.actBriefly(caseId, accept, at(actor('somebody', 'applicant')))
    expect(nobody.ok).toBe(false)
    const press = { key: 'brief', seen: version }
    const done = must(await house.actBriefly(caseId, accept, at(clerk), press))
    expect(must(await house.actBriefly(caseId, accept, at(clerk), press))).toEqual(done)
    const { version: now, status } = must(await house.view(caseId, at(clerk)))
    expect(done).toEqual({ caseId, version: now, status })
    expect(status).toBe('accepted')
  })

  test('W1 what an act would do is told and not done', async () => {
    const house = process()
    const { caseId, version } = await checked(house)
    const foreseen = must(await house.foresee(caseId, { type: 'accept' }, at(clerk)))
    expect(foreseen).toMatchObject({ problems: [], after: { status: 'accepted' } })
    expect(foreseen.told.map(({ zh }) => zh)[0]).toBe('受理')
    const refuse = must(await house.foresee(caseId, { type: 'refuse', reason: ' ' }, at(clerk)))
    expect(refuse.problems.map(({ code }) => code)).toEqual(['reason_needed'])
    // What the server brings to an act, it brings to the foresight too.
    const way = { type: 'choose_delivery', method: 'electronic' } as CaseOrder
    const changed = must(await house.foresee(caseId, way, at(clerk)))
    expect(changed.told.map(({ zh }) => zh)).toEqual(['改了办好以后怎么取：电子证照'])
    const officer = at(actor('o', 'department_officer', 'scjgj'))
    expect(await house.foresee(caseId, { type: 'accept' }, officer)).toMatchObject({ ok: false })
    expect(must(await house.view(caseId, at(clerk)))).toMatchObject({ status: 'submitted', version })
  })
})
