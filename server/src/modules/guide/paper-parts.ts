import type { Guide, GuideItem } from '#engine/guide'
import type { Speech } from './paper-speech.ts'

type Fact = readonly [name: string, value: string]

const visitLines = ({ visits }: Guide, { texts, say }: Speech): string[] =>
  visits.reasons.length ? [texts.oneVisit, ...visits.reasons.map(({ text }) => say(text))] : [texts.noVisit]

const feeLines = ({ fees, items }: Guide, { texts, say }: Speech): string[] => [
  ...(fees.texts.length && fees.total !== null ? [texts.feeTotal(fees.total)] : []),
  ...(!fees.texts.length && fees.total === 0 ? [texts.free] : []),
  ...fees.texts.map(say),
  ...(items.some(({ fee }) => !fee) ? [texts.feeNotStated] : []),
]

const resultLines = ({ results }: Guide, { texts }: Speech): string[] =>
  results.map(({ name, validYears }) =>
    validYears ? `${name}${texts.aside(texts.valid(validYears))}` : name,
  )

/** Visits, fees and results: a line each, so that they are seen together. */
export const moneyOf = (guide: Guide, speech: Speech) => {
  const { texts } = speech
  // Nothing is decided yet: “no fee, no visit” would be a promise.
  if (guide.items.length === 0) return { title: texts.money, rows: [] }
  const rows: (readonly [string, string[]])[] = [
    [texts.visitsTitle, visitLines(guide, speech)],
    [texts.fees, feeLines(guide, speech)],
    [texts.results, resultLines(guide, speech)],
  ]
  return { title: texts.money, rows: rows.filter(([, lines]) => lines.length) }
}

export const formOf = ({ form, figures }: Guide, { texts, say }: Speech) => {
  const { before, after, prefilled } = figures.fields
  const names = form.map(({ name, prefillFrom }) =>
    prefillFrom ? `${say(name)}${texts.aside(texts.filledIn)}` : say(name),
  )
  if (form.length === 0) return { title: texts.form, lines: [] }
  return { title: texts.form, lines: [texts.formSum(before, after, prefilled), names.join(texts.separator)] }
}

/** D17 What holds of every promise; no lines where nothing may be promised. */
export const promisesOf = ({ promises, figures: { days } }: Guide, { texts, say }: Speech) => ({
  title: texts.promises,
  lines: promises.length
    ? [
        ...(days.committed < days.promised ? [texts.promiseSum(days.committed, days.promised)] : []),
        ...promises.map(({ text }) => say(text)),
      ]
    : [],
})

export const remediesOf = ({ remedies }: Guide, { texts, say }: Speech) => ({
  title: texts.remedies,
  lines: remedies.map(({ text, law }) => texts.byLaw(say(text), law)),
})

const feeText = ({ fee }: GuideItem, { texts }: Speech): string => {
  if (!fee) return texts.feeUnknown
  if (!fee.charged) return texts.feeNone
  const amount = typeof fee.amount === 'number' ? texts.yuan(fee.amount) : fee.amount
  return fee.basis ? `${amount}${texts.aside(fee.basis)}` : amount
}

/** D17 Within how many days, what is promised, on which basis; empty where it may not be promised. */
const promiseText = ({ commitment }: GuideItem, { texts, say }: Speech): string => {
  if (!commitment) return ''
  const { basis, conditions, decidedWithin, checkedWithin, verified } = commitment
  const said = texts.promiseDays(decidedWithin.value, checkedWithin.value, say(conditions))
  const cited = texts.aside(texts.law(basis))
  return verified === 'sourced' ? `${said}${cited}` : `${said}${cited}${texts.recalled}`
}

const stated = (rows: readonly Fact[]): Fact[] => rows.filter(([, value]) => value)

/** 2b What the law wants said of each matter: who, kind, both limits, fee, result; then procedures, steps, agencies, basis. */
const itemOf = (item: GuideItem, speech: Speech) => {
  const { texts, say } = speech
  const { statutory, promised, procedures } = item.time
  const kind = [item.type, item.conduct.kind, item.conduct.closing]
  const basis = item.basis.map(({ title, article }) => `《${title}》${article ?? ''}`)
  const special = procedures.map(({ type, days, excludedFromLimit }) =>
    texts.specialDays(say(type), days, excludedFromLimit),
  )
  return {
    name: say(item.name),
    short: stated([
      [texts.department, say(item.department.name)],
      [texts.section, item.department.sections.join(texts.separator)],
      [texts.type, kind.map(say).filter(Boolean).join(texts.separator)],
      [texts.limit, texts.limits(statutory.value, promised.value)],
      [texts.fee, feeText(item, speech)],
      [texts.result, item.result.name],
    ]),
    long: stated([
      [texts.promise, promiseText(item, speech)],
      [texts.special, special.join(texts.between)],
      [texts.steps, item.conduct.steps.map(say).join(' → ')],
      [texts.agencies, item.intermediaryServices.join(texts.separator)],
      [texts.basis, basis.join(texts.between)],
    ]),
  }
}

export const itemsOf = (guide: Guide, speech: Speech) => ({
  title: speech.texts.items,
  rows: guide.items.map((item) => itemOf(item, speech)),
})
