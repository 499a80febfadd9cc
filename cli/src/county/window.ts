import type { CaseView } from '../../../contract/client.ts'
import { acceptAtWindow, bringPaper } from '../demo/drive-case.ts'
import { follow } from './branches.ts'
import { habits, words } from './habits.ts'
import { attempt, type Errand, happens, officeHours, type World } from './world.ts'

type Paper = CaseView['materials'][number]
const item = (paper: Paper, wrong: string, cure: string) => ({
  ...{ material: paper.material, name: paper.name },
  ...{ wrong, cure },
})
const required = ({ materials }: CaseView): Paper[] =>
  materials.filter(({ necessity }) => necessity === 'required')

/** C100 Departments look at their parts; most find them fit. */
const departmentsLook = async (world: World, errand: Errand, view: CaseView): Promise<void> => {
  const matters = new Map(
    view.tasks.map(({ matter, department }) => [matter.split('~')[0] ?? matter, department.id]),
  )
  for (const [matter, department] of matters) {
    if (!happens(world, habits.departmentMarks)) continue
    const own = required(view).find(({ askedBy }) => askedBy.some((asker) => asker.matter === matter))
    const objects = own && happens(world, habits.departmentObjects)
    const officer = await world.offices.officer(department)
    const body = {
      ...{ type: 'mark' as const, matter },
      ...(objects
        ? { verdict: 'objects' as const, items: [item(own, words.objection, words.objectionCure)] }
        : { verdict: 'fit' as const }),
    }
    await attempt(world, errand.thing, objects ? 'objected' : 'marked_fit', () =>
      officer.call('actOnCase', { params: { caseId: errand.caseId }, body }),
    )
  }
}

/** The person mends and hands in again, or never does, and the window closes what was not answered (C95). */
const awaitMending = (
  world: World,
  errand: Errand,
  clerkOf: () => World['offices']['clerks'][number],
): void => {
  const { agenda, chance } = world
  const { caseId, owner, atCounter, thing } = errand
  const params = { caseId }
  if (happens(world, habits.neverMends)) {
    agenda.on(agenda.workingDay(agenda.today(), chance.between(12, 15)), officeHours(world), async () => {
      const body = { type: 'close_unanswered' as const, reason: words.unanswered }
      await attempt(world, thing, 'closed_unanswered', () => clerkOf().call('actOnCase', { params, body }))
    })
    return
  }
  agenda.on(agenda.workingDay(agenda.today(), chance.between(1, 8)), officeHours(world), async () => {
    await attempt(world, thing, 'mended', async () => {
      const view = await owner.call('getCase', { params })
      const wanted = (view.correction?.items ?? []).flatMap(({ material }) => material ?? [])
      const papers = view.materials.filter(({ material }) => wanted.includes(material))
      if (!atCounter) for (const { material, name } of papers) await bringPaper(owner, caseId, material, name)
      const { revision } = await owner.call('getForm', { params })
      const taken = papers.map(({ material, copies }) => ({ material, copies }))
      const body = { type: 'resubmit' as const, revision, ...(atCounter ? { papers: taken } : {}) }
      await owner.call('actOnCase', { params, body })
    })
    awaitWindow(world, errand)
  })
}

const refuse = (world: World, { caseId, thing }: Errand, clerk: World['offices']['clerks'][number]) => {
  const body = { type: 'refuse' as const, reason: words.refusal, rightOffice: words.rightOffice }
  return attempt(world, thing, 'refused', () => clerk.call('actOnCase', { params: { caseId }, body }))
}

const sendBack = async (
  world: World,
  errand: Errand,
  view: CaseView,
  clerk: World['offices']['clerks'][number],
): Promise<void> => {
  const objected = view.marks.flatMap(({ items }) => items)
  const own = required(view)
  const items = [
    ...objected.flatMap(({ material, name, wrong, cure }) =>
      material ? [{ material, name, wrong, cure }] : [],
    ),
    ...(objected.length || !own.length ? [] : [item(world.chance.pick(own), words.wrong, words.cure)]),
  ]
  const body = { type: 'correction' as const, items }
  const done = await attempt(world, errand.thing, 'sent_back', () =>
    clerk.call('actOnCase', { params: { caseId: errand.caseId }, body }),
  )
  if (done) awaitMending(world, errand, () => world.chance.pick(world.offices.clerks))
}

/** A deferred paper comes some days later, or never, and then the acceptance is withdrawn (C96). */
const awaitDeferred = (world: World, errand: Errand, view: CaseView): void => {
  const { agenda, chance } = world
  const { caseId, owner, thing } = errand
  for (const { material, name, deferredUntil } of view.materials) {
    if (!deferredUntil) continue
    if (happens(world, habits.neverFollows)) {
      const day = agenda.workingDay(deferredUntil, chance.between(2, 4))
      agenda.on(day, officeHours(world), async () => {
        const body = { type: 'withdraw_acceptance' as const, reason: words.acceptanceWithdrawn }
        const clerk = chance.pick(world.offices.clerks)
        await attempt(world, thing, 'acceptance_withdrawn', () =>
          clerk.call('actOnCase', { params: { caseId }, body }),
        )
      })
      return
    }
    const day = agenda.workingDay(agenda.today(), chance.between(2, 8))
    agenda.on(day, officeHours(world), async () => {
      await attempt(world, thing, 'paper_followed', () => bringPaper(owner, caseId, material, name))
    })
  }
}

const lookAtWindow = async (world: World, errand: Errand): Promise<void> => {
  const clerk = world.chance.pick(world.offices.clerks)
  const params = { caseId: errand.caseId }
  const first = await clerk.call('getCase', { params })
  if (first.status !== 'submitted') return
  const isFirst = first.correction === null
  if (isFirst) await departmentsLook(world, errand, first)
  const view = await clerk.call('getCase', { params })
  const objects = view.marks.some(({ verdict }) => verdict === 'objects')
  if (isFirst && (objects || happens(world, habits.sendsBack))) return sendBack(world, errand, view, clerk)
  if (isFirst && happens(world, habits.refuses)) return void (await refuse(world, errand, clerk))
  // After the notice a department that objected has looked again; what it found is on the paper now.
  for (const { matter, verdict } of view.marks) {
    if (verdict !== 'objects') continue
    const department = view.tasks.find((task) => task.matter.split('~')[0] === matter)?.department.id ?? ''
    const officer = await world.offices.officer(department)
    const body = { type: 'mark' as const, matter, verdict: 'fit' as const }
    await attempt(world, errand.thing, 'marked_fit', () => officer.call('actOnCase', { params, body }))
  }
  const done = await attempt(world, errand.thing, 'accepted', async () => {
    awaitDeferred(world, errand, await acceptAtWindow(clerk, view, errand.atCounter))
  })
  if (done) await follow(world, errand)
}

/** What was deemed accepted (C2) is taken up by the departments like any other. */
const takeUpWhatWasForgotten = (world: World, errand: Errand): void => {
  const { agenda } = world
  agenda.on(agenda.workingDay(agenda.today(), 6), officeHours(world), () => follow(world, errand))
}

/** The window looks within days, or forgets the case. */
export const awaitWindow = (world: World, errand: Errand): void => {
  const { agenda, chance } = world
  const day = agenda.workingDay(agenda.today(), chance.pick(habits.windowDays))
  if (happens(world, habits.windowForgets)) takeUpWhatWasForgotten(world, errand)
  else agenda.on(day, officeHours(world), () => lookAtWindow(world, errand))
}
