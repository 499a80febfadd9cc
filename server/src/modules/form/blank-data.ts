import { type Catalogue, type OneThing, paperForms, saidCode, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { formOnPaper, type PaperField, wholeForm } from '#engine/form'
import { type Guide, guideOf } from '#engine/guide'
import type { Language, Said } from '#engine/kernel'
import { qrCode } from '#platform/qr-code'
import { type FormTexts, formTexts } from './texts.ts'

type Texts = { readonly texts: FormTexts; readonly say: (text: Partial<Said> | undefined) => string }
export type Answers = Parameters<typeof guideOf>[2]

/** What is said in the reader's language; Chinese where there is no other. */
export const speak = (language: Language): Texts => ({
  texts: formTexts[language],
  say: (text) => text?.[language] ?? text?.zh ?? '',
})

/** The name in both languages: whoever hands it in and whoever takes it may not read the same. */
export const bothNames = ({ name, name_en }: Pick<OneThing, 'name' | 'name_en'>, language: Language) => {
  const [first, second] = language === 'zh' ? [name, name_en] : [name_en ?? name, name]
  return { title: first, second: second && second !== first ? second : null }
}

const needOf = ({ need }: PaperField, texts: FormTexts): string | null =>
  need === 'agent'
    ? texts.needAgent
    : need === 'lease'
      ? texts.needLease
      : need === 'courier'
        ? texts.needCourier
        : null

const fieldData =
  ({ texts, say }: Texts, language: Language) =>
  (field: PaperField) => ({
    name: say(field.name),
    // The office reads Chinese, whoever filled it in.
    second: language === 'en' && field.name.zh !== field.name.en ? field.name.zh : null,
    must: field.need === 'must',
    when: needOf(field, texts),
    unit: field.unit ? say(field.unit) : null,
    entry: field.entry,
    options: field.options.map(({ said, ticked }) => ({ name: say(said), ticked })),
    printed: field.printed,
    hints: [...field.hints, ...(field.known ? [field.known] : [])].map(say),
  })

const fromOf = ({ source }: Guide['materials'][number], { texts, say }: Texts): string => {
  if (source.department) return texts.issued(say(source.department))
  return source.kind === 'intermediary' ? texts.intermediary : texts.own
}

/** The papers of a guide, to tick off. */
const papersOf = ({ materials, notNeeded }: Guide, speech: Texts, language: Language) => {
  const { texts, say } = speech
  return {
    title: texts.papers,
    count: texts.paperCount(materials.length),
    heads: texts.paperHeads,
    none: texts.nothing,
    rows: materials.map((row) => ({
      name: say(row.name),
      tag: row.deferrable ? texts.later : null,
      called: null,
      form: texts.formAndCopies(saidCode(paperForms, row.form)[language], row.copies),
      from: fromOf(row, speech),
    })),
    dropped: notNeeded.length ? texts.dropped(notNeeded.length) : null,
  }
}

export const answersOf = ({ scenario }: Guide, { say }: Texts) =>
  scenario.answers.map(({ question, answer }) => [say(question), say(answer)])

type Settings = {
  readonly language: Language
  /** The web page of the same scenario. */
  readonly address: string
  readonly version: string
  readonly day: string
}

/** F31 What `one-form.typ` sets: the one form of a scenario, blank, every text ready. */
export const blankData = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  { language, address, version, day }: Settings,
) => {
  const speech = speak(language)
  const { texts, say } = speech
  const guide = guideOf(catalogue, thing, answers)
  const composed = plan(catalogue, thing, answers ?? sampleAnswers(thing))
  const { scenario } = guide
  const asked = scenario.answers.length + scenario.open.length > 0
  return {
    language,
    ...bothNames(thing, language),
    foot: { kicker: texts.blank, left: texts.foot(version, day), page: texts.page },
    qr: { svg: qrCode(address), alt: texts.scanAlt(address), caption: texts.scan },
    intro: [texts.blankNote, ...(asked ? [scenario.sample ? texts.common : texts.yours] : []), texts.how],
    answers: { title: texts.answers, rows: answersOf(guide, speech) },
    open: scenario.open.length
      ? texts.open(scenario.open.map(({ question }) => say(question)).join(texts.separator))
      : null,
    sections: formOnPaper(wholeForm(composed, catalogue), catalogue).map((section) => ({
      title: say(section.title),
      fields: section.fields.map(fieldData(speech, language)),
    })),
    words: { attached: texts.attached, date: texts.dateSigns },
    papers: papersOf(guide, speech, language),
    consent: { title: texts.consent, lines: texts.consentLines },
    signatures: [texts.applicant, texts.agent, texts.clerk].map((name) => [name, texts.date]),
  }
}
