import { type Catalogue, paperForms, saidCode } from '#engine/catalogue'
import { formToSign } from '#engine/form'
import { guideOf } from '#engine/guide'
import { chinaDay, type Language } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { qrCode } from '#platform/qr-code'
import { type Answers, answersOf, bothNames, speak } from './blank-data.ts'

type Read = Extract<Awaited<ReturnType<CaseworkService['toSign']>>, { ok: true }>['value']
type Settings = { readonly language: Language; readonly origin: string; readonly day: string }
type Speech = ReturnType<typeof speak>

/** C81 What the person took of the model texts is signed with this sheet, so it is named on it. */
const drawnRows = ({ drawn }: Read, catalogue: Catalogue, { texts, say }: Speech) =>
  drawn.map((id) => {
    const { name = id, name_en: nameEn = name } = catalogue.material.get(id) ?? {}
    return { name: say({ zh: name, en: nameEn }), tag: null, form: texts.drawn, there: texts.signedWith }
  })

const papersOf = (read: Read, catalogue: Catalogue, speech: Speech, language: Language) => ({
  ...handedIn(read, speech, language),
  ...(read.drawn.length > 0 && {
    count: speech.texts.withDrawn(read.view.materials.length, read.drawn.length),
    rows: [...handedIn(read, speech, language).rows, ...drawnRows(read, catalogue, speech)],
  }),
})

const handedIn = ({ view }: Read, { texts, say }: Speech, language: Language) => ({
  title: texts.papers,
  count: texts.paperCount(view.materials.length),
  heads: texts.paperHeads.slice(1, 3),
  none: texts.nothing,
  rows: view.materials.map((row) => ({
    name: say({ zh: row.name, en: row.nameEn }),
    tag: row.necessity === 'deferrable' ? texts.later : null,
    form: texts.formAndCopies(saidCode(paperForms, row.form)[language], row.copies),
    there: row.attachments.length ? texts.files(row.attachments.length) : texts.noFile,
  })),
})

const sectionsOf = ({ form }: Read, { texts, say }: Speech) =>
  formToSign(form.sections).map((section) => ({
    title: say(section.title),
    rows: section.rows.map(({ name, value, from }) => ({
      name: say(name),
      value: value && say(value),
      from: from && texts.from(say(from)),
    })),
    left: section.empty.length ? texts.left(section.empty.map(say).join(texts.separator)) : null,
  }))

/** F33 What `to-sign.typ` sets: a person's own form as it will be read, to be signed. */
export const signData = (read: Read, catalogue: Catalogue, { language, origin, day }: Settings) => {
  const speech = speak(language)
  const { texts } = speech
  const { view, person } = read
  const thing = catalogue.thing.get(view.thing.code)
  const guide = thing && guideOf(catalogue, thing, view.answers as Answers)
  const isDraft = view.submittedAt === null
  const address = view.queryCode
    ? `${origin}/progress/${encodeURIComponent(view.queryCode)}`
    : `${origin}/cases/${view.caseId}/form`
  const { name, idNumber, phone } = person
  return {
    language,
    ...bothNames({ name: view.thing.name, name_en: view.thing.nameEn }, language),
    foot: { kicker: texts.signTitle, left: texts.foot(view.catalogueVersion, day), page: texts.page },
    mark: isDraft ? texts.draft : null,
    qr: {
      svg: qrCode(address),
      alt: texts.scanAlt(address),
      caption: isDraft ? texts.draftScan : texts.caseScan,
    },
    intro: [
      view.submittedAt === null
        ? texts.draftNote
        : texts.handedIn(chinaDay(view.submittedAt), view.queryCode ?? ''),
      texts.signNote,
    ],
    person: {
      title: texts.person,
      rows: [
        [texts.name, name],
        [texts.idNumber, idNumber],
        [texts.phone, phone],
        [texts.takenBy, view.handledFor ?? ''],
      ].filter(([, value]) => value),
    },
    answers: { title: texts.answers, rows: guide ? answersOf(guide, speech) : [] },
    missing: texts.missing,
    sections: sectionsOf(read, speech),
    papers: papersOf(read, catalogue, speech, language),
    consent: { title: texts.consent, lines: texts.consentLines },
    signatures: [texts.applicant, texts.agent, texts.clerk].map((one) => [one, texts.date]),
  }
}
