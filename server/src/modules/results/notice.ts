import { outcomeOf } from '#engine/casework'
import { deliverySentences } from '#engine/form'
import { chinaDay, type Language } from '#engine/kernel'
import type { CaseView } from '#modules/casework'
import type { CaseTask } from '#modules/tasks'
import { qrCode } from '#platform/qr-code'
import { type NoticeTexts, noticeTexts } from './notice-texts.ts'

type Named = { readonly name: string; readonly nameEn: string }
type Fact = readonly [name: string, value: string]
type Speech = {
  readonly texts: NoticeTexts
  readonly language: Language
  readonly say: (named: Named) => string
}

const stated = (rows: readonly Fact[]): Fact[] => rows.filter(([, value]) => value)
/** A day (YYYY-MM-DD) or an instant as it is written on a letter. */
const dayOf = (at: string | null | undefined, { texts }: Speech): string => {
  if (!at) return ''
  const [year = 0, month = 0, day = 0] = (at.length > 10 ? chinaDay(at) : at).split('-').map(Number)
  return texts.day(year, month, day)
}

/** The law a matter stands on, as the catalogue knows it; a basis somebody wrote for the decision comes first. */
const basisOf = ({ basis, legalBasis }: CaseTask, { texts }: Speech): string =>
  basis ??
  (legalBasis.map(({ title, article }) => texts.law(title, article ?? '')).join(texts.separator) ||
    texts.noBasis)

const grantedOf = (task: CaseTask, speech: Speech) => {
  const { texts, say } = speech
  const { result } = task
  return {
    name: say(task),
    rows: stated([
      [texts.result, result ? say(result) : ''],
      [texts.number, result?.number ?? ''],
      [texts.by, say(task.department)],
      [texts.on, dayOf(task.decidedAt, speech)],
      [texts.until, dayOf(result?.validUntil, speech)],
      [texts.basis, basisOf(task, speech)],
      [texts.note, task.outcomeReason ?? ''],
    ]),
  }
}

const partlyOf = (task: CaseTask, speech: Speech) => {
  const { name, rows } = grantedOf({ ...task, outcomeReason: null }, speech)
  const { texts } = speech
  return {
    name,
    rows: [
      ...rows,
      ...stated([
        [texts.leftOut, task.outcomeReason ?? ''],
        [texts.appeal, texts.appealText],
      ]),
    ],
  }
}

/** C7 Reasons, basis and the way to appeal, as the page of the case tells them (C34). */
const deniedOf = (task: CaseTask, code: string, speech: Speech) => {
  const { texts, say } = speech
  return {
    name: say(task),
    rows: stated([
      [texts.by, say(task.department)],
      [texts.on, dayOf(task.decidedAt, speech)],
      [texts.because, task.outcomeReason ?? ''],
      [texts.basis, basisOf(task, speech)],
      [texts.appeal, texts.appealText],
      [texts.ask, texts.askText(code)],
    ]),
  }
}

const groupsOf = (view: CaseView, speech: Speech) => {
  const { texts, say } = speech
  const of = (status: CaseTask['status']) => view.tasks.filter((task) => task.status === status)
  const plain = (task: CaseTask) => ({ name: say(task), rows: [[texts.by, say(task.department)] as const] })
  const withReason = (task: CaseTask) => ({
    name: say(task),
    rows: stated([
      [texts.by, say(task.department)],
      [texts.because, task.outcomeReason ?? ''],
    ]),
  })
  const refused = view.refusal
  return [
    { title: texts.denied, items: of('denied').map((task) => deniedOf(task, view.queryCode ?? '', speech)) },
    // C93 R24 What was left out of a grant in part stands with its reason and the way to appeal.
    { title: texts.partly, items: of('partly').map((task) => partlyOf(task, speech)) },
    { title: texts.granted, items: of('granted').map((task) => grantedOf(task, speech)) },
    { title: texts.behind, items: of('not_possible').map(plain) },
    // C88 What a person withdrew says why; what stopped with it, or with the case, says nothing of its own.
    { title: texts.stopped, items: of('stopped').map((task) => withReason(task)) },
    {
      title: refused?.kind === 'acceptance_withdrawn' ? texts.takenBack : texts.refused,
      items: refused
        ? [
            {
              name: '',
              rows: stated([
                [texts.because, refused.reason],
                [texts.rightOffice, refused.rightOffice ?? ''],
                [texts.on, dayOf(refused.at, speech)],
                [texts.appeal, texts.appealText],
              ]),
            },
          ]
        : [],
    },
  ].filter(({ items }) => items.length > 0)
}

const sumOf = ({ tasks, refusal }: CaseView, { texts }: Speech): string[] => {
  const { total, granted, denied, open } = outcomeOf(tasks)
  if (refusal || total === 0) return []
  return [texts.sum(total, granted, denied.length), ...(open > 0 ? [texts.open(open)] : [])]
}

const deliveryOf = ({ tasks, way, delivery }: CaseView, speech: Speech) =>
  outcomeOf(tasks).granted === 0
    ? []
    : stated([
        [speech.texts.how, way ? deliverySentences[way][speech.language] : speech.texts.notChosen],
        [speech.texts.handed, dayOf(delivery?.at, speech)],
      ])

export type NoticeSettings = {
  readonly language: Language
  /** Where the QR code leads. */
  readonly address: string
  readonly day: string
}

/** C60 What `notice.typ` sets: the results of a case for whose it is, every text ready, nothing left to decide. */
export const noticeOf = (view: CaseView, { language, address, day }: NoticeSettings) => {
  const texts = noticeTexts[language]
  const say = ({ name, nameEn }: Named) => (language === 'en' ? nameEn || name : name)
  const speech = { texts, language, say }
  return {
    language,
    title: say(view.thing),
    intro: [texts.no, ...sumOf(view, speech)],
    qr: { svg: qrCode(address), alt: texts.scanAlt(address), caption: texts.scan },
    case: {
      title: texts.case,
      rows: stated([
        [texts.code, view.queryCode ?? ''],
        [texts.applicant, view.applicant.name],
        [texts.lead, say(view.lead)],
        [texts.submitted, dayOf(view.submittedAt, speech)],
        [texts.accepted, dayOf(view.acceptedAt, speech)],
        ...deliveryOf(view, speech),
      ]),
    },
    groups: groupsOf(view, speech),
    foot: { kicker: texts.kicker, left: texts.foot(dayOf(day, speech)), page: texts.page },
  }
}
