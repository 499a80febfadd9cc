import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import type { Result } from '#engine/kernel'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'
import { createCredit, createCreditStore } from './index.ts'

const thing = 'meirong'
const hygiene = 'wjj-ggcswsxk'
const keeper = { name: '王小明', idNumber: '330282198001014411', phone: '13805740001' }
const responsible: Record<string, string> = { legal_rep_id_number: keeper.idNumber }
const another = { legal_rep_id_number: '330299199001011239' }
const codes = (result: Result<unknown>) => (result.ok ? ['allowed'] : result.problems.map(({ code }) => code))

describeOnBothStores('credit', (store) => {
  const house = timedHouse(store)
  const casework = () => house.casework()
  const shelf = { ofVersion: async () => cixi() } as never
  const credit = () =>
    createCredit({
      ...{ catalogue: shelf, store: createCreditStore(store().database) },
      states: casework().cases.states,
    })
  const as = (role: Parameters<typeof house.as>[0], day: string, department?: string) => {
    const context = house.as(role, day)
    return department ? { ...context, actor: { ...context.actor, department } } : context
  }
  const begin = async (day: string, represented = keeper): Promise<string> => {
    const found = cixi().thing.get(thing)
    const answers = found ? sampleAnswers(found) : {}
    return must(await casework().createDraft({ thing, answers, represented }, as('window_clerk', day))).caseId
  }
  const fill = async (
    caseId: string,
    day: string,
    over: Record<string, string> = responsible,
  ): Promise<number> => {
    const who = as('window_clerk', day)
    const { revision, sections } = must(await casework().form(caseId, who))
    const typed = sections
      .flatMap((section) => section.fields)
      .filter(({ required, value }) => required && !value)
      .map((field) => [field.element, exampleFor(field as never)] as const)
    const values = { ...Object.fromEntries(typed), ...over }
    return must(await casework().saveDraft(caseId, { revision, values }, who)).revision
  }
  const commit = (caseId: string, day: string) =>
    casework().act(caseId, { type: 'commit', matters: [hygiene] }, as('window_clerk', day))
  const handIn = (caseId: string, revision: number, day: string) =>
    casework().submit(caseId, { consent: true, revision, idempotencyKey: caseId }, as('window_clerk', day))
  /** A grant on a promise that was not kept, revoked. */
  const revoked = async (over = responsible): Promise<string> => {
    const caseId = await begin('2026-11-02')
    must(await commit(caseId, '2026-11-02'))
    must(await handIn(caseId, await fill(caseId, '2026-11-02', over), '2026-11-02'))
    const clerk = as('window_clerk', '2026-11-03')
    for (const { material } of must(await casework().view(caseId, clerk)).materials)
      must(await casework().act(caseId, { type: 'check_material', material, verdict: 'fit' }, clerk))
    must(await casework().act(caseId, { type: 'accept' }, clerk))
    for (;;) {
      const { tasks } = must(await casework().view(caseId, clerk))
      const task = tasks.find(({ status, matter }) => status === 'running' && matter !== hygiene)
      if (!task) break
      const officer = as('department_officer', '2026-11-04', task.department.id)
      must(await casework().act(caseId, { type: 'decide', matter: task.matter, outcome: 'granted' }, officer))
    }
    const officer = (day: string) => as('department_officer', day, 'wjj')
    const [matter, reason] = [hygiene, '整改期满仍没有消毒设施']
    const grant = { type: 'decide', matter, outcome: 'granted', unrecorded: '批后核查时看' } as const
    must(await casework().act(caseId, grant, officer('2026-11-05')))
    must(
      await casework().act(
        caseId,
        { type: 'check', matter, outcome: 'broken', reason },
        officer('2026-11-20'),
      ),
    )
    must(await casework().act(caseId, { type: 'revoke', matter, reason }, officer('2026-11-30')))
    return caseId
  }
  const closedIn = async (caseId: string, day: string) =>
    must(await casework().view(caseId, as('window_clerk', day))).tasks.find(
      ({ matter }) => matter === hygiene,
    )?.commitment?.closed

  test('C136 C138 the same person finds the way closed, told with its day and not with the case; another person does not', async () => {
    const closing = await revoked()
    const again = await begin('2026-12-01')
    expect(await closedIn(again, '2026-12-01')).toEqual({ on: '2026-11-30', caseId: null })
    expect(codes(await commit(again, '2026-12-01'))).toEqual(['promise_closed'])
    const other = await begin('2026-12-01', { ...keeper, idNumber: '330299199001011239' })
    expect(await closedIn(other, '2026-12-01')).toBeNull()
    expect(codes(await commit(other, '2026-12-01'))).toEqual(['allowed'])
    // C137 The joint team opens it; what was told before is told otherwise at once.
    const joint = as('joint_team', '2026-12-01')
    const restore = { type: 'restore_promise', matter: hygiene, reason: '消毒设施已装好' } as const
    must(await casework().act(closing, restore, joint))
    expect(await closedIn(again, '2026-12-01')).toBeNull()
    expect(codes(await commit(again, '2026-12-01'))).toEqual(['allowed'])
    const { rows, next } = must(await credit().list(undefined, joint))
    expect(next).toBeNull()
    expect(rows).toMatchObject([
      { caseId: closing, matter: hygiene, on: '2026-11-30', restored: { on: '2026-12-01' } },
    ])
  })

  test('C136 a draft that named nobody yet is asked again at hand-in; the usual way stays open', async () => {
    await revoked(another)
    const again = await begin('2026-12-01')
    must(await commit(again, '2026-12-01'))
    const revision = await fill(again, '2026-12-01', another)
    expect(codes(await handIn(again, revision, '2026-12-01'))).toEqual(['promise_closed'])
    must(
      await casework().act(
        again,
        { type: 'take_commitment_back', matters: [hygiene] },
        as('window_clerk', '2026-12-01'),
      ),
    )
    expect(codes(await handIn(again, revision, '2026-12-01'))).toEqual(['allowed'])
  })

  test('C136 a line written ahead of a revocation that failed closes nothing and is not in the list', async () => {
    const begun = await begin('2026-12-01')
    const officer = as('department_officer', '2026-12-01', 'wjj')
    const refused = await casework().act(begun, { type: 'revoke', matter: hygiene, reason: '不符' }, officer)
    expect(refused.ok).toBe(false)
    await createCreditStore(store().database).note({
      ...{ division: house.division(), caseId: begun, matter: hygiene, persons: ['somebody'] },
      now: '2026-12-01T09:00:00+08:00',
    })
    expect(must(await credit().list(undefined, as('joint_team', '2026-12-01'))).rows).toEqual([])
  })

  test('C138 the record goes on page by page, the latest first, each line once', async () => {
    const ledger = createCreditStore(store().database)
    const division = house.division()
    const ids = Array.from({ length: 7 }, (_, index) => `019a0000-0000-7000-8000-00000000000${index}`)
    for (const [index, caseId] of ids.entries())
      await ledger.note({
        ...{ division, caseId, matter: hygiene, persons: ['one', 'two'] },
        now: `2026-12-0${1 + Math.floor(index / 2)}T09:00:00+08:00`,
      })
    const seen: string[] = []
    for (let after: Awaited<ReturnType<typeof ledger.list>>[number] | undefined; ; ) {
      const page = await ledger.list(division, after, 3)
      if (!page.length) break
      seen.push(...page.map(({ caseId }) => caseId))
      after = page.at(-1)
    }
    expect(seen).toEqual([...ids].reverse())
    expect(await ledger.casesOf(division, ['two', 'nobody'], [hygiene], 20)).toHaveLength(7)
    expect(await ledger.casesOf(division, ['two'], ['other'], 20)).toEqual([])
  })
})
