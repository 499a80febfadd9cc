import { columnQuestions, type DataElement, type LibraryDocument } from '#engine/catalogue'
import type { DraftChoices, ListChoice, MatterChoice, QuestionChoice } from './choice-schemas.ts'

const namedOf = (entry: { readonly name: string; readonly name_en?: string } | undefined, id: string) => ({
  name: entry?.name ?? id,
  nameEn: entry?.name_en ?? entry?.name ?? id,
})

const matterChoices = ({
  matters,
  materials,
  departments,
  things,
  elements,
}: LibraryDocument): MatterChoice[] => {
  const lists = new Set(elements.filter(({ list }) => list).map(({ id }) => id))
  const department = new Map(departments.map((one) => [one.id, one]))
  const material = new Map(materials.map((one) => [one.id, one]))
  const users = new Map<string, string[]>()
  for (const thing of things)
    for (const { code } of thing.matters) users.set(code, [...(users.get(code) ?? []), thing.name])
  return matters.map((matter) => ({
    code: matter.code,
    ...namedOf(matter, matter.code),
    department: { id: matter.department, ...namedOf(department.get(matter.department), matter.department) },
    type: matter.type,
    result: matter.result?.name ?? null,
    promisedDays: matter.promised_days,
    materials: matter.materials.length,
    prerequisites: [...(matter.prerequisites ?? [])],
    papers: matter.materials.map(({ material: id, as_named, when }) => ({
      ...(id !== undefined && { material: id }),
      ...namedOf(material.get(id ?? ''), as_named),
      ...(when !== undefined && { when }),
    })),
    lists: (matter.form_fields ?? []).filter((id) => lists.has(id)),
    things: users.get(matter.code) ?? [],
  }))
}

const answersOf = (
  by: NonNullable<NonNullable<DataElement['list']>['totals']>[number]['by'],
): 'boolean' | 'number' | null => {
  if (by === 'join') return null
  return by === 'some' || by === 'every' ? 'boolean' : 'number'
}

/** D13 Every list of the library. */
const listChoices = ({ elements }: LibraryDocument): ListChoice[] => {
  const byId = new Map(elements.map((one) => [one.id, one]))
  const nameOf = (id: string) => namedOf(byId.get(id), id)
  return elements.flatMap(({ list, ...element }) => {
    if (!list) return []
    const { totals = [], starts = {}, if_asked: ifAsked = [], must = [] } = list
    return [
      {
        id: element.id,
        ...namedOf(element, element.id),
        columns: columnQuestions(list, byId),
        totals: totals.map((total) => ({
          id: total.id,
          ...namedOf(total, total.id),
          answers: answersOf(total.by),
        })),
        rows: list.rows,
        tells: nameOf(list.tells),
        starts: Object.entries(starts).map(([column, from]) => ({
          column: nameOf(column),
          from: nameOf(from),
        })),
        ifAsked: ifAsked.map(nameOf),
        must: must.map(({ told, told_en, doubt }) => ({
          zh: told,
          en: told_en ?? told,
          doubt: doubt ?? false,
        })),
      },
    ]
  })
}

/** Every question id once, worded as most one things word it; the most used first. */
const questionChoices = ({ things }: LibraryDocument): QuestionChoice[] => {
  const byId = new Map<string, Map<string, QuestionChoice>>()
  for (const question of things.flatMap(({ questions }) => questions ?? [])) {
    const wordings = byId.get(question.id) ?? new Map<string, QuestionChoice>()
    const key = JSON.stringify(question)
    wordings.set(key, { question, things: (wordings.get(key)?.things ?? 0) + 1 })
    byId.set(question.id, wordings)
  }
  const most = [...byId.values()].flatMap((wordings) => {
    const all = [...wordings.values()]
    const first = [...all].sort((a, b) => b.things - a.things)[0]
    return first ? [{ ...first, things: all.reduce((sum, { things }) => sum + things, 0) }] : []
  })
  return most.sort((a, b) => b.things - a.things)
}

const distinct = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word): word is string => Boolean(word))),
]

/** Every data element of the library by its name: what a form may ask for in place of a paper (D5). */
export const elementChoices = ({ elements }: LibraryDocument) =>
  elements.map((one) => ({ id: one.id, ...namedOf(one, one.id) }))

/** What a draft may be made of: the library's matters, and the words and questions that are in use. */
export const draftChoices = (document: LibraryDocument): DraftChoices => ({
  departments: document.departments.map((one) => ({ id: one.id, ...namedOf(one, one.id) })),
  audiences: distinct(document.things.map(({ audience }) => audience)),
  matters: matterChoices(document),
  questions: questionChoices(document),
  lists: listChoices(document),
})
