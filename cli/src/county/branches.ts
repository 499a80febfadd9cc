import type { CaseTask, CaseView, Operations } from '../../../contract/client.ts'
import { answerLater, recordVisits } from '../demo/drive-case.ts'
import { habits, words } from './habits.ts'
import { awaitHandOut } from './handing-out.ts'
import { attempt, count, type Errand, happens, officeHours, type World } from './world.ts'

const hundred = 100
type Order = Operations['actOnCase']['body']

/** On which day the officer decides: within the limit mostly, and after a pause as many days later as it lasted. */
const dayOfDecision = (world: World, task: CaseTask, from: string): string => {
  const { agenda, chance } = world
  const late = happens(world, habits.officerIsLate) ? task.promisedDays + chance.between(1, 6) : undefined
  const days = late ?? Math.floor((task.promisedDays * chance.pick(habits.officerTakes)) / hundred)
  return agenda.workingDay(from, days)
}

/** C92 The clock stands for a procedure of the law, until a day that is told. Answers from when it runs again. */
const mayPause = async (world: World, errand: Errand, task: CaseTask): Promise<string | undefined> => {
  const procedure = task.procedures[0]
  if (!procedure || !happens(world, habits.pauses)) return undefined
  const until = world.agenda.workingDay(world.agenda.today(), world.chance.between(3, 10))
  const officer = await world.offices.officer(task.department.id)
  const body = {
    ...{ type: 'pause' as const, matter: task.matter, procedure: procedure.code },
    ...{ basis: words.basis, until },
  }
  const done = await attempt(world, errand.thing, 'paused', () =>
    officer.call('actOnCase', { params: { caseId: errand.caseId }, body }),
  )
  return done ? until : undefined
}

const outcomeOf = (world: World) => {
  if (happens(world, habits.denies))
    return { outcome: 'denied' as const, reason: words.denial, basis: words.denialBasis }
  if (happens(world, habits.grantsPartly)) return { outcome: 'partly' as const, reason: words.partly }
  return { outcome: 'granted' as const }
}

/** C97 What was granted on a promise is looked at within the sixty days: kept, or broken and then cured or revoked. */
const awaitCheck = (world: World, { caseId, thing }: Errand, { matter, department }: CaseTask): void => {
  const { agenda, chance, offices } = world
  const broken = happens(world, habits.breaksPromise)
  const act = async (what: string, body: Order): Promise<boolean> => {
    const officer = await offices.officer(department.id)
    return attempt(world, thing, what, () => officer.call('actOnCase', { params: { caseId }, body }))
  }
  const later = (days: number, work: () => Promise<unknown>) =>
    agenda.on(agenda.workingDay(agenda.today(), days), officeHours(world), async () => {
      await work()
    })
  const end = () =>
    happens(world, habits.curesPromise)
      ? later(chance.between(3, 8), () => act('promise_cured', { type: 'cure', matter }))
      : later(chance.between(8, 12), () =>
          act('grant_revoked', { type: 'revoke', matter, reason: words.revoked }),
        )
  later(chance.between(5, 30), async () => {
    if (!broken) return act('promise_kept', { type: 'check', matter, outcome: 'kept' })
    const body: Order = { type: 'check', matter, outcome: 'broken', reason: words.broken }
    if (await act('promise_broken', body)) end()
  })
}

const decide = async (world: World, errand: Errand, task: CaseTask): Promise<void> => {
  const { caseId, thing, owner } = errand
  const params = { caseId }
  const officer = await world.offices.officer(task.department.id)
  const body = { type: 'decide' as const, matter: task.matter, ...outcomeOf(world) }
  const done = await attempt(world, thing, body.outcome, async () => {
    await answerLater(owner, caseId)
    await recordVisits(officer, caseId)
    await officer.call('actOnCase', { params, body })
  })
  if (done && task.commitment?.chosen && body.outcome === 'granted') awaitCheck(world, errand, task)
  await follow(world, errand)
}
/** C94 C104 Whoever is late is asked by the lead, answers, and some heads allow more time before. */
const whenLate = (world: World, errand: Errand, task: CaseTask, due: string): void => {
  const { agenda, offices } = world
  const { caseId, thing } = errand
  const params = { caseId }
  const isOpen = async (): Promise<CaseView | undefined> => {
    const view = await offices.joint.call('getCase', { params })
    const now = view.tasks.find(({ matter }) => matter === task.matter)
    return now?.status === 'running' ? view : undefined
  }
  if (happens(world, habits.headExtends))
    agenda.on(due, officeHours(world), async () => {
      if (!(await isOpen())) return
      const head = await offices.head(task.department.id)
      const body = { type: 'extend' as const, matter: task.matter, days: 5, reason: words.extension }
      await attempt(world, thing, 'extended', () => head.call('actOnCase', { params, body }))
    })
  if (!happens(world, habits.leadAsks)) return
  agenda.on(agenda.workingDay(due, 1), officeHours(world), async () => {
    const view = await isOpen()
    const now = view?.tasks.find(({ matter }) => matter === task.matter)
    if (!view || now?.light !== 'overdue' || view.lead.id === task.department.id) return
    const lead = await offices.lead(view.lead.id)
    const until = agenda.workingDay(agenda.today(), 2)
    const body = { type: 'demand' as const, matter: task.matter, reason: words.late, until }
    const asked = await attempt(world, thing, 'demanded', () => lead.call('actOnCase', { params, body }))
    if (!asked) return
    const officer = await offices.officer(task.department.id)
    const answer = { type: 'answer_demand' as const, matter: task.matter, answer: words.answer }
    agenda.on(agenda.workingDay(agenda.today(), 1), officeHours(world), async () => {
      await attempt(world, thing, 'answered', () => officer.call('actOnCase', { params, body: answer }))
    })
  })
}

const begin = async (world: World, errand: Errand, task: CaseTask): Promise<void> => {
  errand.begun.add(task.matter)
  const { agenda } = world
  const from = (await mayPause(world, errand, task)) ?? agenda.today()
  const day = dayOfDecision(world, task, from)
  if (task.dueOn && task.dueOn >= agenda.today() && day > task.dueOn)
    whenLate(world, errand, task, task.dueOn)
  agenda.on(day, officeHours(world), () => decide(world, errand, task))
}

/** What runs and nobody has begun is taken up; where everything has ended, the one window hands out. */
export const follow = async (world: World, errand: Errand): Promise<void> => {
  const view = await world.offices.joint.call('getCase', { params: { caseId: errand.caseId } })
  for (const task of view.tasks)
    if (task.status === 'running' && !errand.begun.has(task.matter)) await begin(world, errand, task)
  if (view.status === 'decided' && !errand.begun.has('')) {
    errand.begun.add('')
    count(world, 'all_decided')
    awaitHandOut(world, errand)
  }
}
