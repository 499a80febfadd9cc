import type { CaseView } from '../../../contract/client.ts'
import { attachAll, bringPaper, fillIn } from '../demo/drive-case.ts'
import { demoPeople } from '../stand-ins/registry/people.ts'
import { habits, words } from './habits.ts'
import { attempt, count, type Errand, happens, officeHours, type Thing, type World } from './world.ts'

type Way = (typeof habits.ways)[number]

/** To whom and how the results go, as the form asks it (F15). */
const sent = (way: Way): Record<string, string> =>
  way === 'courier'
    ? {
        delivery_method: way,
        delivery_recipient: '李晓',
        delivery_phone: '13805740002',
        delivery_address: '浙江省慈溪市浒山街道新城大道200号',
      }
    : { delivery_method: way }

/** Papers that may follow are brought at once by most. */
const bringMost = async (world: World, { caseId, owner }: Errand, view: CaseView): Promise<void> => {
  for (const { material, name, necessity, attachments } of view.materials)
    if (necessity === 'deferrable' && attachments.length === 0 && !happens(world, habits.leavesDeferrable))
      await bringPaper(owner, caseId, material, name)
}

/** C97 Who may promise, promises or does not. */
const promise = async (world: World, { caseId, owner }: Errand, view: CaseView): Promise<void> => {
  const promisable = view.tasks.flatMap(({ matter, commitment }) => (commitment ? [matter] : []))
  const [first, ...others] = new Set(promisable.map((one) => one.split('~')[0] ?? one))
  if (first === undefined || !happens(world, habits.promises)) return
  const body = { type: 'commit' as const, matters: [first, ...others] as [string, ...string[]] }
  await owner.call('actOnCase', { params: { caseId }, body })
  count(world, 'committed')
}

const begin = async (world: World, thing: Thing): Promise<Errand> => {
  const atCounter = happens(world, habits.counter)
  const owner = world.chance.pick(atCounter ? world.offices.clerks : world.offices.shops)
  const { name, idNumber, phone } = world.chance.pick(demoPeople)
  const represented = atCounter ? { represented: { name, idNumber, phone } } : {}
  const { caseId } = await owner.call('createDraft', {
    body: { thing: thing.code, answers: thing.answers, ...represented },
  })
  return {
    ...{ caseId, thing: thing.code, owner, atCounter },
    ...{ begun: new Set<string>(), asked: new Set<string>() },
  }
}

/** At the counter the clerk sees the person's document first, and takes the papers over it. */
const throughCounter = async (errand: Errand, revision: number, view: CaseView): Promise<void> => {
  const papers = view.materials
    .filter(({ necessity }) => necessity === 'required')
    .map(({ material, copies }) => ({ material, copies }))
  const params = { caseId: errand.caseId }
  await errand.owner.call('submitCase', { params, body: { consent: true, revision, papers } }, errand.caseId)
}

/** A person hands in; answers the errand others go on with, undefined where they were refused. */
export const handIn = async (world: World, thing: Thing): Promise<Errand | undefined> => {
  let errand: Errand | undefined
  const done = await attempt(world, thing.code, 'handed_in', async () => {
    errand = await begin(world, thing)
    const { caseId, owner, atCounter } = errand
    const params = { caseId }
    if (atCounter)
      await owner.call('actOnCase', {
        params,
        body: { type: 'see_identity', documentKind: 'resident_card' },
      })
    const { revision } = await fillIn(owner, caseId, sent(world.chance.pick(habits.ways)))
    const view = await owner.call('getCase', { params })
    await promise(world, errand, view)
    if (atCounter) await throughCounter(errand, revision, view)
    else {
      await attachAll(owner, view)
      await bringMost(world, errand, view)
      await owner.call('submitCase', { params, body: { consent: true, revision } }, caseId)
    }
  })
  return done ? errand : undefined
}

/** Somebody gives up on the way, a week or four after. */
export const mayGiveUp = (world: World, errand: Errand): void => {
  if (!happens(world, habits.withdraws)) return
  const { agenda } = world
  const day = agenda.workingDay(agenda.today(), world.chance.between(5, 20))
  agenda.on(day, officeHours(world), async () => {
    const { caseId, owner, atCounter, thing } = errand
    const body = {
      ...{ type: 'withdraw' as const, reason: words.withdrawal },
      ...(atCounter ? { signed: true } : {}),
    }
    await attempt(world, thing, 'withdrawn', () => owner.call('actOnCase', { params: { caseId }, body }))
  })
}
