import type { CaseView } from '../../../contract/client.ts'
import { habits } from './habits.ts'
import { attempt, type Errand, happens, officeHours, type World } from './world.ts'

/** How the results leave, as the person wished. */
const handedOver = ({ way, queryCode }: CaseView) => {
  if (way === 'electronic') return { method: 'electronic' as const }
  if (way === 'counter') return { method: 'counter' as const, collector: '本人' }
  return {
    method: 'courier' as const,
    courierCompany: '邮政 EMS',
    courierNumber: `EMS${(queryCode ?? '').replaceAll('-', '')}`,
  }
}

/** People rate by how long it took and how often they had to come. */
const rate = async (world: World, { caseId, owner, atCounter, thing }: Errand, view: CaseView) => {
  if (atCounter || !happens(world, habits.rates)) return
  const { agenda } = world
  const isLate = view.tasks.some(({ light }) => light === 'overdue')
  const grade = isLate
    ? world.chance.pick(['basically_satisfied', 'dissatisfied'] as const)
    : world.chance.pick(['very_satisfied', 'very_satisfied', 'satisfied'] as const)
  agenda.on(agenda.workingDay(agenda.today(), 2), officeHours(world), async () => {
    const reasons = grade === 'dissatisfied' ? (['slow'] as const) : ([] as const)
    await attempt(world, thing, `rated_${grade}`, () =>
      owner.call('rateCase', { params: { caseId }, body: { grade, reasons: [...reasons], words: '' } }),
    )
  })
}

const retries = 15
/** Everything leaves together; while a deferred paper is missing nothing does (C12), and the window tries again the next day. */
const handOut = async (world: World, errand: Errand, tries: number): Promise<void> => {
  const { agenda, offices } = world
  const params = { caseId: errand.caseId }
  const before = await offices.joint.call('getCase', { params })
  if (before.status !== 'decided') return
  const waits = before.materials.some(
    ({ deferredUntil, attachments }) => deferredUntil && attachments.length === 0,
  )
  if (waits && tries > 0) {
    agenda.on(agenda.workingDay(agenda.today(), 1), officeHours(world), () =>
      handOut(world, errand, tries - 1),
    )
    return
  }
  if (waits) return
  const issued = await attempt(world, errand.thing, 'issued', () =>
    offices.issuer.call('actOnCase', { params, body: { type: 'issue' } }),
  )
  if (!issued) return
  const days = before.way === 'counter' ? world.chance.between(1, 4) : 0
  agenda.on(agenda.workingDay(agenda.today(), days), officeHours(world), async () => {
    const body = { type: 'deliver' as const, ...handedOver(before) }
    const done = await attempt(world, errand.thing, 'completed', () =>
      offices.issuer.call('actOnCase', { params, body }),
    )
    if (done) await rate(world, errand, before)
  })
}

export const awaitHandOut = (world: World, errand: Errand): void => {
  const { agenda, chance } = world
  const day = agenda.workingDay(agenda.today(), chance.pick(habits.issueDays))
  agenda.on(day, officeHours(world), () => handOut(world, errand, retries))
}
