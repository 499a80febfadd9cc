import { Type } from '@sinclair/typebox'
import { chinaDay, type Happened, ok, refuse } from '#engine/kernel'
import { laterDue, laterWanted } from '../known-later.ts'
import { failByLaw } from '../law-problems.ts'
import type { CaseState } from '../state.ts'
import { called, elementsOf, What, whatOf, withEach } from './later-what.ts'
import { act, happening, Nothing, openWhen } from './vocabulary.ts'

/** C119 The case reminds: what a branch waits for is told when nothing else holds it up, and again; then it is the window's to ask. */

const laterAsked = happening({
  type: 'later_asked',
  schema: Type.Object({ ...What, round: Type.Integer() }),
  apply: (state, { materials, fields }, { at }) =>
    withEach(state, { materials, fields: elementsOf(fields) }, (mark) => ({
      ...mark,
      asked: [...mark.asked, at],
    })),
  say: ({ round, ...data }, names) => ({
    zh: `${round > 1 ? `第 ${round} 次提醒：` : '办到这一步了，'}请补上${called(data, names).zh}，补上就接着办`,
    en: `${round > 1 ? `Reminder ${round}: bring` : 'Wanted now:'} ${called(data, names).en}. Its matter goes on the day it comes`,
  }),
})

const laterLeft = happening({
  type: 'later_left',
  schema: Type.Object(What),
  apply: (state, { materials, fields }, { at }) =>
    withEach(state, { materials, fields: elementsOf(fields) }, (mark) => ({ ...mark, leftAt: at })),
  say: (data, names) => ({
    zh: `提醒过几次，还没有补上${called(data, names).zh}，由窗口联系申请人`,
    en: `Told several times and not there yet: ${called(data, names).en}. The window asks the applicant`,
  }),
})

/** C119 What a branch has come to need that was not told yet. */
export const wantedNow = (state: CaseState): Happened<CaseState>[] => {
  const items = laterWanted(state).filter(({ asked }) => asked.length === 0)
  return items.length ? [laterAsked.of({ ...whatOf(state, items), round: 1 })] : []
}

/** C119 Each step once, on its day: nothing is decided and nothing closed by silence. */
const remindLater = act()({
  type: 'remind_later',
  called: { zh: '提醒补上以后才有的', en: 'Told again what is waited for' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) => openWhen(state !== undefined && laterWanted(state).length > 0),
  decide: (state, _order, { now }) => {
    const { again, left } = laterDue(state, chinaDay(now))
    const rounds = [...new Set(again.map(({ asked }) => asked.length + 1))].toSorted()
    const events = [
      ...rounds.map((round) =>
        laterAsked.of({
          ...whatOf(
            state,
            again.filter(({ asked }) => asked.length + 1 === round),
          ),
          round,
        }),
      ),
      ...(left.length ? [laterLeft.of(whatOf(state, left))] : []),
    ]
    return events.length ? ok(events) : refuse(failByLaw('later_not_due'))
  },
})

export const remindingLater = {
  acts: [remindLater],
  happenings: [laterAsked, laterLeft],
} as const
