import {
  conditionSaid,
  type LibraryDocument,
  necessities,
  paperForms,
  saidCode,
  zones,
} from '#engine/catalogue'
import type { Draft } from '#engine/definition'
import { word } from '#engine/guide'
import type { Said } from '#engine/kernel'
import type { DepartmentName } from '../catalogue/schemas.ts'
import type { DraftRow } from './row-schemas.ts'

type Entry = { readonly name: string; readonly name_en?: string | undefined }
const named = (entry: Entry | undefined, id: string) => ({
  name: entry?.name || id,
  nameEn: entry?.name_en ?? entry?.name ?? id,
})
const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]))

/** What the rows of a draft are named by. */
const indexOf = (document: LibraryDocument) => {
  const departments = byId(document.departments)
  const materials = byId(document.materials)
  const matters = new Map(document.matters.map((matter) => [matter.code, matter]))
  return {
    matter: (code: string) => matters.get(code),
    material: (id: string) => named(materials.get(id), id),
    department: (id: string | undefined): DepartmentName | null =>
      id ? { id, ...named(departments.get(id), id) } : null,
  }
}
type Index = ReturnType<typeof indexOf>

const cutReasons: Record<Draft['cuts'][number]['reason'], Said> = {
  generated: { zh: '由系统生成', en: 'drawn up by the system' },
  commitment: { zh: '告知承诺', en: 'replaced by a promise' },
  no_legal_basis: { zh: '没有法定依据', en: 'has no legal basis' },
}

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

const matterRows = (draft: Draft, index: Index): DraftRow[] =>
  draft.matters.flatMap(({ code, when }) => {
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
        zh: [condition.zh, limits?.zh].filter(Boolean).join('。'),
        en: [condition.en, limits?.en].filter(Boolean).join('. '),
      },
    }
    const asked = (matter?.materials ?? []).map((row): DraftRow => {
      const material = row.material ?? row.as_named
      return {
        row: `matters/${code}/${material}`,
        kind: 'requirement',
        name: row.as_named,
        nameEn: index.material(material).nameEn,
        department,
        says: {
          zh: `${saidCode(paperForms, row.form).zh} ${row.copies} 份，${saidCode(necessities, row.necessity).zh}`,
          en: `${row.copies} × ${saidCode(paperForms, row.form).en}`,
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

/** The draft row by row, as it is read and as remarks name its rows. What the library does not know stands by its code. */
export const rowsOf = (document: LibraryDocument, draft: Draft): DraftRow[] => {
  const index = indexOf(document)
  return [
    ...wholeRows(draft, index),
    ...questionRows(draft),
    ...matterRows(draft, index),
    ...cutRows(draft, index),
  ]
}

/** Canonical papers the matters of a draft ask for, each once: what a citizen would name. */
export const materialRowsOf = (document: LibraryDocument, draft: Draft): DraftRow[] => {
  const index = indexOf(document)
  const ids = draft.matters.flatMap(({ code }) =>
    index.matter(code)?.materials.map(({ material }) => material),
  )
  return [...new Set(ids)].flatMap((id) =>
    id
      ? [
          {
            row: `materials/${id}`,
            kind: 'material' as const,
            ...index.material(id),
            department: null,
            says: { zh: '', en: '' },
          },
        ]
      : [],
  )
}

/** Whether a remark may stand there: '' is the whole. */
export const isRow = (document: LibraryDocument, draft: Draft, row: string): boolean =>
  row === '' ||
  [...rowsOf(document, draft), ...materialRowsOf(document, draft)].some((one) => one.row === row)
