import { Type } from '@sinclair/typebox'
import { ok, refuse } from '#engine/kernel'
import { failCasework } from '../problems.ts'
import { Visit } from '../state.ts'
import { act, asks, blank, happening, Line, openWhen, trimmed } from './vocabulary.ts'

/** R01 A trip a person had to make: counted by itself when they hand in or collect at a counter, or noted by whoever saw it. */

const causes = {
  handing_in: { zh: '窗口收件', en: 'handing in at the window' },
  collecting: { zh: '窗口领取', en: 'collecting at the window' },
} as const

export const visitRecorded = happening({
  type: 'visit_recorded',
  schema: Visit,
  apply: (state, data, { at }) => ({ ...state, visits: [...state.visits, { ...data, at }] }),
  say: ({ where, cause, reason }, names) => {
    const place = names.place(where)
    const why = cause === 'other' ? { zh: reason ?? '', en: reason ?? '' } : causes[cause]
    return { zh: `跑动一次：${place.zh}（${why.zh}）`, en: `One trip: ${place.en} (${why.en})` }
  },
})

const visit = act()({
  type: 'visit',
  called: { zh: '记跑动', en: 'Record a visit' },
  permission: 'visit.record',
  asked: asks({ where: Type.String({ minLength: 1, maxLength: 100 }), reason: Line(300) }),
  example: { where: '行政服务中心大厅', reason: '来问进度' },
  open: (state, { role }) => {
    if (!state?.submittedAt) return undefined
    return openWhen(
      role === 'window_clerk' ||
        (role === 'issue_window' && (state.status === 'decided' || state.status === 'issued')),
    )
  },
  decide: (_state, { where, reason }) =>
    blank(reason)
      ? refuse(failCasework('reason_needed', {}, 'reason'))
      : ok([visitRecorded.of({ where, cause: 'other', reason: trimmed(reason) })]),
  formerly: { record_visit: ({ why, ...order }) => ({ ...order, reason: why }) },
})

export const visiting = { acts: [visit], happenings: [visitRecorded] } as const
