import {
  columnQuestions,
  conditionSaid,
  type DraftRequirement,
  type LibraryDocument,
  necessities,
  paperCondition,
  paperForms,
  saidCode,
  zones,
} from '#engine/catalogue'
import { word } from '#engine/guide'
import type { Said } from '#engine/kernel'
import type { Draft } from './draft-shape.ts'
import { cutReasons, fieldReasonWords } from './word-labels.ts'

type Named = { readonly name: string; readonly nameEn: string }

export const rowKinds = [
  'basics',
  'said',
  'question',
  'matter',
  'requirement',
  'material',
  'cut',
  'field',
] as const
/** A row of a draft as people read it; `row` is the path remarks name. */
export type DraftRow = Named & {
  readonly row: string
  readonly kind: (typeof rowKinds)[number]
  readonly department: (Named & { readonly id: string }) | null
  readonly says: Said
}

type Entry = { readonly name: string; readonly name_en?: string | undefined }
const named = (entry: Entry | undefined, id: string): Named => ({
  name: entry?.name || id,
  nameEn: entry?.name_en ?? entry?.name ?? id,
})
const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]))

/** What the rows of a draft are named by. */
const indexOf = (document: LibraryDocument) => {
  const departments = byId(document.departments)
  const materials = byId(document.materials)
  const elements = byId(document.elements)
  const matters = new Map(document.matters.map((matter) => [matter.code, matter]))
  return {
    matter: (code: string) => matters.get(code),
    element: (id: string) => named(elements.get(id), id),
    columns: (id: string) => columnQuestions(elements.get(id)?.list, elements),
    material: (id: string) => named(materials.get(id), id),
    department: (id: string | undefined): DraftRow['department'] =>
      id ? { id, ...named(departments.get(id), id) } : null,
  }
}
type Index = ReturnType<typeof indexOf>

/** A word of a closed list of the catalogue. */
const inEnglish = (chosen: string | undefined): string | undefined => chosen && (word(chosen).en ?? chosen)

const wholeRows = (draft: Draft, index: Index, zone = saidCode(zones, draft.zone ?? '')): DraftRow[] => [
  {
    row: 'basics',
    kind: 'basics',
    name: '基本情况',
    nameEn: 'The basics',
    department: index.department(draft.lead_department),
    says: {
      zh: [draft.name, draft.audience, zone.zh].filter(Boolean).join(' · '),
      en: [draft.name_en || draft.name, inEnglish(draft.audience), zone.en].filter(Boolean).join(' · '),
    },
  },
  {
    row: 'said',
    kind: 'said',
    name: '说法与问答',
    nameEn: 'Sayings and questions asked',
    department: null,
    says: {
      zh: `${draft.also_said?.length ?? 0} 种说法，${draft.faq?.length ?? 0} 个问答`,
      en: `${draft.also_said?.length ?? 0} sayings, ${draft.faq?.length ?? 0} answers`,
    },
  },
]

const questionRows = (draft: Draft): DraftRow[] =>
  (draft.questions ?? []).map((question) => {
    const options = question.options ?? []
    return {
      row: `questions/${question.id}`,
      kind: 'question',
      name: question.ask || question.id,
      nameEn: question.ask_en || question.ask || question.id,
      department: null,
      says: {
        zh: options.map(({ label }) => label).join('、') || (question.unit ?? ''),
        en: options.map(({ label, label_en }) => label_en ?? label).join(', ') || (question.unit ?? ''),
      },
    }
  })

/** I9 When a paper is asked for: as the draft itself says, else as the list does; nothing where it always is. */
const askedWhen = (draft: Draft, code: string, { material, when }: DraftRequirement): Said | undefined => {
  const own = paperCondition(draft, code, material)
  const text = own ? own.when : when
  const said = conditionSaid(draft.questions ?? [], text)
  if (!own) return text?.trim() ? { zh: `只在${said.zh}时要`, en: `only when ${said.en}` } : undefined
  return text?.trim()
    ? { zh: `这件事里只在${said.zh}时要`, en: `in this one thing only when ${said.en}` }
    : { zh: '这件事里每种情形都要', en: 'in this one thing in every scenario' }
}

/** D13 For which rows of which list a matter is handled by itself. */
const rowsSaid = (draft: Draft, index: Index, { per, each }: Draft['matters'][number]): Said | undefined => {
  if (!per?.trim()) return undefined
  const list = index.element(per)
  const only = each?.trim()
    ? conditionSaid([...(draft.questions ?? []), ...index.columns(per)], each)
    : undefined
  return {
    zh: `“${list.name}”的每一行各办一次${only ? `，只办${only.zh}的行` : ''}`,
    en: `Once for each row of “${list.nameEn}”${only ? `, only where ${only.en}` : ''}`,
  }
}

const matterRows = (draft: Draft, index: Index): DraftRow[] =>
  draft.matters.flatMap((entry) => {
    const { code, when } = entry
    const rows = rowsSaid(draft, index, entry)
    const matter = index.matter(code)
    const department = index.department(matter?.department)
    const condition = conditionSaid(draft.questions ?? [], when)
    const limits = matter && {
      zh: `法定 ${matter.statutory_days} 个工作日，承诺 ${matter.promised_days} 个工作日`,
      en: `limit ${matter.statutory_days} working days, promised ${matter.promised_days}`,
    }
    const own: DraftRow = {
      row: `matters/${code}`,
      kind: 'matter',
      ...named(matter, code),
      department,
      says: {
        zh: [condition.zh, rows?.zh, limits?.zh].filter(Boolean).join('。'),
        en: [condition.en, rows?.en, limits?.en].filter(Boolean).join('. '),
      },
    }
    const asked = (matter?.materials ?? []).map((row): DraftRow => {
      const material = row.material ?? row.as_named
      const when = askedWhen(draft, code, row)
      return {
        row: `matters/${code}/${material}`,
        kind: 'requirement',
        name: row.as_named,
        nameEn: index.material(material).nameEn,
        department,
        says: {
          zh: [
            `${saidCode(paperForms, row.form).zh} ${row.copies} 份，${saidCode(necessities, row.necessity).zh}`,
            when?.zh,
          ]
            .filter(Boolean)
            .join('；'),
          en: [`${row.copies} × ${saidCode(paperForms, row.form).en}`, when?.en].filter(Boolean).join('; '),
        },
      }
    })
    return [own, ...asked]
  })

const cutRows = (draft: Draft, index: Index): DraftRow[] =>
  draft.cuts.map((cut) => {
    const matter = named(index.matter(cut.matter), cut.matter)
    const material = index.material(cut.material)
    const reason = cutReasons[cut.reason]
    return {
      row: `cuts/${cut.matter}/${cut.material}`,
      kind: 'cut',
      name: `${matter.name} · ${material.name}`,
      nameEn: `${matter.nameEn} · ${material.nameEn}`,
      department: index.department(index.matter(cut.matter)?.department ?? cut.owner),
      says: {
        zh: `不再要交：${reason.zh}。依据：${cut.basis || '还没有写'}`,
        en: `Not asked for any more: ${reason.en}. Basis: ${cut.basis || 'not written yet'}`,
      },
    }
  })

/** A field with a row for some matters and another for others is one row to be read and remarked on. */
const once = (rows: readonly DraftRow[]): DraftRow[] =>
  [...new Map([...rows].reverse().map((one) => [one.row, one])).values()].reverse()

const fieldRows = (draft: Draft, index: Index): DraftRow[] =>
  (draft.field_cuts ?? []).map((cut) => {
    const reason = fieldReasonWords[cut.reason]
    const kept = cut.as === undefined ? undefined : index.element(cut.as)
    const more = (language: 'zh' | 'en') =>
      [kept && (language === 'zh' ? kept.name : kept.nameEn), cut.is, cut.when].filter(Boolean).join(' ')
    return {
      row: `field_cuts/${cut.owner}/${cut.element}`,
      kind: 'field',
      ...index.element(cut.element),
      department: index.department(cut.owner),
      says: {
        zh: `表里不再问：${[reason.zh, more('zh')].filter(Boolean).join('，')}。依据：${cut.basis || '还没有写'}`,
        en: `Not asked in the form: ${[reason.en, more('en')].filter(Boolean).join(', ')}. Basis: ${cut.basis || 'not written yet'}`,
      },
    }
  })

/** V20 The draft row by row, as it is read and as remarks name its rows. What the library does not know stands by its code. */
export const draftRows = (document: LibraryDocument, draft: Draft): DraftRow[] => {
  const index = indexOf(document)
  return [
    ...wholeRows(draft, index),
    ...questionRows(draft),
    ...matterRows(draft, index),
    ...cutRows(draft, index),
    ...once(fieldRows(draft, index)),
  ]
}

/** V20 Canonical papers the matters of a draft ask for, each once: what a citizen would name. */
const paperRows = (document: LibraryDocument, draft: Draft): DraftRow[] => {
  const index = indexOf(document)
  const ids = draft.matters.flatMap(({ code }) =>
    (index.matter(code)?.materials ?? []).flatMap(({ material }) => material ?? []),
  )
  return [...new Set(ids)].map((id) => ({
    row: `materials/${id}`,
    kind: 'material',
    ...index.material(id),
    department: null,
    says: { zh: '', en: '' },
  }))
}

/** V20 Every row a remark may stand on. */
export const remarkRows = (document: LibraryDocument, draft: Draft): DraftRow[] => [
  ...draftRows(document, draft),
  ...paperRows(document, draft),
]

/** V20 Whether a remark may stand there: '' is the whole. */
export const mayRemarkOn = (document: LibraryDocument, draft: Draft, row: string): boolean =>
  row === '' || remarkRows(document, draft).some((one) => one.row === row)

const commentable: readonly DraftRow['kind'][] = ['question', 'matter', 'material']

/** V21 What anybody may comment on by itself: questions, matters, and papers, each once. */
export const commentRows = (document: LibraryDocument, draft: Draft): DraftRow[] =>
  remarkRows(document, draft).filter(({ kind }) => commentable.includes(kind))
