import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay } from '#engine/kernel'
import type { CaseView } from '../../contract/client.ts'
import { type Call, type Ended, type Entry, httpPlayer, type Script } from '../support/http-player.ts'
import { type PlayedHouse, playedHouse } from '../support/played-house.ts'

/**
 * The scripts of `cases/play` over HTTP: every step by an account of its own, on one platform whose clock goes from the first day of all
 * scripts to the last. What they expect is what the engine's player is held to (engine/src/player/play.test.ts). Not compared: the
 * status after each single step.
 */

type Written = {
  readonly name: string
  readonly play: Script
  readonly calls?: readonly Call[]
  readonly expect: {
    readonly steps: readonly string[]
    readonly branches?: Readonly<Record<string, object>>
    readonly documents?: readonly string[]
    readonly notices?: readonly object[]
  } & Readonly<Record<string, unknown>>
}
const folder = join(import.meta.dirname, '../../cases/play')
const written = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Written[],
)

const time = 'the script says when a step happens, and may say it wrong; a call over HTTP happens now'
const nobody = 'whoever has no account cannot call'
const shape = 'the shape of an order is judged at the edge, before any case is looked at'
const role = 'an account whose role never does this is refused before the case is asked'
const unseen = 'whoever does not see a case is not told that there is one'
const part =
  'over HTTP a part is named by its code with the row in it: a row left out or unknown is an unknown part'

/** Steps that over HTTP cannot be done, or are refused earlier by another code, each by its name: script → step → code there and why. */
const otherwise: Readonly<Record<string, Readonly<Record<number, readonly [code: string, why: string]>>>> = {
  '比上一步还早的、看不懂的、没有这一天的时间，都不算一步': {
    1: ['', time],
    2: ['', time],
    3: ['', time],
    4: ['', time],
  },
  'C8 没有全部办结不能一起出件；出件以前不能送达；办结以后不能再决定': { 5: ['', time] },
  '谁都不认识的人、没有的动作、没有的部门、时间不做事': {
    0: ['', nobody],
    1: ['bad_request', shape],
    2: ['', nobody],
    3: ['', nobody],
    4: ['case_missing', unseen],
    5: ['not_allowed', role],
  },
  'C97 R31 法律不许的、不认识的、已经交了的，选不了；不选就按一般办理': {
    2: ['bad_request', shape],
    3: ['case_missing', unseen],
  },
  'C3 C99 告知空的、不认识的、期限早于今天的，都不算；补正期间不能受理': { 6: ['not_allowed', role] },
  'C94 K16 R18 部门负责人批准延长十天：承诺和法定一起延，只能一次，经办人不能批': {
    3: ['not_allowed', role],
    4: ['bad_request', shape],
  },
  'C3 第二次告知要联合小组先同意': { 5: ['not_allowed', role] },
  'C3 诊所：第二次补正要联合小组同意': { 4: ['not_allowed', role] },
  '扣除的天数、理由、依据写错的都不算': {
    3: ['bad_request', shape],
    4: ['bad_request', shape],
    5: ['bad_request', shape],
  },
  'C54 每辆车一张证：不写第几行不行，写了只办那一行': {
    6: ['task_unknown', part],
    7: ['task_unknown', part],
  },
  'C103 转给别的部门办，原来的部门办不了了；收回以后对方办不了了': {
    8: ['case_missing', unseen],
    9: ['case_missing', unseen],
  },
  'C104 C105 牵头部门催办、召集会商；不一致的由联合小组裁定': { 9: ['not_allowed', role] },
  'C127 R09 平面图没带，窗口从别处已经知道：免交，写明凭什么知道，随即受理；空的理由、别人、不认识的材料都不算':
    {
      3: ['not_allowed', role],
    },
  'C127 C12 R09 容缺的后来免交：不再等它，照样出件': { 4: ['not_allowed', role] },
  'C95 R15 逾期不补正：期限过了，窗口写明理由才视为撤回；以前还能补': { 4: ['not_allowed', role] },
}

type Told = { readonly codes: string[]; ended?: Ended | undefined; wrong: readonly string[] }
type Step = { readonly index: number; readonly place: number; readonly entry: Entry; readonly day: string }

const dayOf = ({ at }: Entry): string => (String(at).includes('T') ? chinaDay(String(at)) : String(at))
/** All steps of all scripts by their days, as one office would see them come. */
const stepsByDay = (): ReadonlyMap<string, Step[]> => {
  const steps = written.flatMap(({ name, play }, index) =>
    play.acts.flatMap((entry, place) =>
      otherwise[name]?.[place]?.[0] === '' ? [] : [{ index, place, entry, day: dayOf(entry) }],
    ),
  )
  return Map.groupBy(
    steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    ({ day }) => day,
  )
}

const told = new Map<string, Told>(written.map(({ name }) => [name, { codes: [], wrong: [] }]))

const playAll = async (house: PlayedHouse): Promise<void> => {
  const players = written.map(({ play, calls }, index) =>
    httpPlayer(house, play, `shop${(index % 3) + 1}`, calls),
  )
  const last = written.map(({ play }) => play.acts.length - 1)
  const inTurn = async (steps: readonly Step[]): Promise<void> => {
    for (const { index, place, entry } of steps) {
      const [player, found] = [players[index], told.get(written[index]?.name ?? '')]
      if (!player || !found) throw new Error('a script has no player')
      found.codes[place] = await player.step(entry)
      if (place === last[index]) found.ended = await player.end()
      found.wrong = player.wrong
    }
  }
  for (const [day, steps] of stepsByDay()) {
    await house.passTo(day)
    // Cases know nothing of each other: several are worked on at once, as in an office.
    const cases = [...Map.groupBy(steps, ({ index }) => index).values()]
    const windows = Array.from({ length: 4 }, async () => {
      for (let next = cases.shift(); next; next = cases.shift()) await inTurn(next)
    })
    await Promise.all(windows)
  }
}

const dayIn = (instant: string | null): string | null => instant?.slice(0, 10) ?? null
/** A task as the player tells it. */
const branchOf = (task: CaseView['tasks'][number]) => {
  const isStopped = task.status === 'stopped' || task.status === 'not_possible'
  return {
    department: task.department.id,
    status: task.status,
    startedOn: dayIn(task.startedAt),
    promisedDue: task.dueOn,
    statutoryDue: task.statutoryDueOn,
    decidedOn: task.status === 'stopped' ? null : dayIn(task.decidedAt),
    pausedDays: task.pausedDays,
    extendedDays: task.extension?.days ?? 0,
    remaining: isStopped ? null : task.remaining,
    light: isStopped ? null : task.light,
    provisional: task.provisional !== null && task.provisional !== false,
  }
}
const toldOf = ({ view, outgoing }: Ended) => ({
  status: view.status,
  acceptedOn: dayIn(view.acceptedAt),
  deemed: view.deemedAccepted,
  jointDue: view.jointDueOn,
  visits: view.visits.length,
  issueDue: outgoing.issueDueOn,
})
const noticesOf = ({ outgoing }: Ended) =>
  outgoing.notices.map(({ kind, on, items }) => ({ kind, on, items }))

describe('cases an official can read, over HTTP', () => {
  let house: PlayedHouse | undefined
  beforeAll(async () => {
    const [first = ''] = stepsByDay().keys()
    house = await playedHouse(first)
    await playAll(house)
  })
  afterAll(() => house?.close())

  test.each(written.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const { codes, ended, wrong = [] } = told.get(name) ?? { codes: [] }
    const { steps, statuses: _statuses, documents = [], notices, branches = {}, ...whole } = one.expect
    expect(steps.map((_step, place) => codes[place] ?? '')).toEqual(
      steps.map((code, place) => otherwise[name]?.[place]?.[0] ?? code),
    )
    expect(wrong).toEqual([])
    // A script of wrong steps only leaves no case.
    if (!ended) return
    expect(Object.fromEntries(ended.view.tasks.map((task) => [task.matter, branchOf(task)]))).toMatchObject(
      branches,
    )
    expect(toldOf(ended)).toMatchObject(whole)
    expect(ended.outgoing.documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...documents]))
    if (notices) expect(noticesOf(ended)).toMatchObject(notices)
  })

  test('what is otherwise over HTTP is of these scripts and steps, and never of one that goes well', () => {
    const stale = Object.entries(otherwise).flatMap(([name, places]) => {
      const steps = written.find((one) => one.name === name)?.expect.steps
      return Object.keys(places)
        .filter((place) => (steps?.[Number(place)] ?? 'ok') === 'ok')
        .map((place) => `${name} ${place}`)
    })
    expect(stale).toEqual([])
    expect(Object.values(otherwise).flatMap(Object.keys)).toHaveLength(29)
  })
})
