import type { Guide, SheetAddress } from '#engine/guide'
import type { Language } from '#engine/kernel'
import { qrCode } from '#platform/qr-code'
import { droppedOf, matterName, scheduleOf, submitOf } from './paper-lists.ts'
import { formOf, itemsOf, moneyOf, promisesOf, remediesOf } from './paper-parts.ts'
import { type Speech, speechOf } from './paper-speech.ts'

export type PaperSettings = {
  readonly language: Language
  /** Where the QR code leads: the web page of this very scenario. */
  readonly address: string
  /** Where the blank form or sample of a paper is to be had. */
  readonly sheet: SheetAddress
  /** The process as SVG. */
  readonly picture: string
  /** The day it is made, YYYY-MM-DD. */
  readonly day: string
}

const numbersOf = ({ figures: { materials, visits, days } }: Guide, { texts }: Speech) => [
  {
    label: texts.papers,
    now: String(materials.after),
    unit: texts.paperUnit(materials.after),
    before: texts.papersBefore(materials.before),
  },
  {
    label: texts.visits,
    now: String(visits.after),
    unit: texts.visitUnit(visits.after),
    before: texts.visitsBefore(visits.before),
  },
  {
    label: texts.days,
    now: String(days.promised),
    unit: texts.dayUnit(days.promised),
    before: texts.daysBefore(days.sequential),
  },
]

const introOf = ({ identity, items }: Guide, { texts, say }: Speech): string[] => {
  const departments = new Set(items.map(({ department }) => department.id)).size
  return [
    ...(items.length ? [texts.joins(departments, items.length)] : []),
    texts.lead(say(identity.lead.department.name)),
    texts.audience(say(identity.audience), say(identity.zone)),
  ].filter(Boolean)
}

const scenarioOf = ({ scenario }: Guide, { texts, say }: Speech) => {
  const asked = scenario.answers.length + scenario.open.length > 0
  const described = scenario.sample ? texts.common : texts.yours
  return {
    title: texts.scenario,
    note: asked ? described : texts.noQuestions,
    rows: scenario.answers.map(({ question, answer }) => [say(question), say(answer)]),
    openNote: texts.open,
    open: scenario.open.map(({ question }) => say(question)),
    undecided: scenario.undecided.length
      ? texts.undecided(scenario.undecided.map(({ name }) => say(name)).join(texts.separator))
      : null,
  }
}

const footOf = ({ version, publishedAt }: Guide, { texts }: Speech, day: string) => ({
  kicker: texts.kicker,
  left: publishedAt
    ? texts.published(String(version ?? ''), publishedAt, day)
    : texts.foot(String(version ?? ''), day),
  page: texts.page,
})

/** What `guide.typ` sets: the guide in one language, every text ready, nothing left to decide. */
export const paperOf = (guide: Guide, { language, address, sheet, picture, day }: PaperSettings) => {
  const speech = speechOf(language)
  const { texts, say } = speech
  const title = say(guide.identity.name)
  const order = guide.items.map(({ code }) => matterName(guide, code, speech)).join(texts.separator)
  return {
    language,
    title,
    intro: introOf(guide, speech),
    qr: { svg: qrCode(address), alt: texts.scanAlt(address), caption: texts.scan },
    numbers: numbersOf(guide, speech),
    scenario: scenarioOf(guide, speech),
    submit: submitOf(guide, speech, sheet),
    dropped: droppedOf(guide, speech),
    schedule: scheduleOf(guide, speech),
    promises: promisesOf(guide, speech),
    money: moneyOf(guide, speech),
    form: formOf(guide, speech),
    remedies: remediesOf(guide, speech),
    items: itemsOf(guide, speech),
    faq: {
      title: texts.faq,
      note: texts.faqNote ?? null,
      rows: guide.faq.map(({ question, answer }) => [question, answer]),
    },
    missing: {
      title: texts.missing,
      note: texts.missingNote,
      names: [...new Set(guide.notStated.map(({ name }) => say(name)))].join(texts.separator),
    },
    picture: { title: texts.picture, svg: picture, alt: texts.pictureAlt(title, order) },
    foot: footOf(guide, speech, day),
  }
}
