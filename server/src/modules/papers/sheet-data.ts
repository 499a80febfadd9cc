import { type Catalogue, lawSaid, type Material, type OneThing } from '#engine/catalogue'
import { paperSheet, type SheetLine } from '#engine/form'
import type { Language, Said } from '#engine/kernel'
import type { SheetKind } from './schemas.ts'
import { paperTexts } from './texts.ts'

type Settings = {
  readonly kind: SheetKind
  readonly language: Language
  readonly version: string
  readonly day: string
}

/** The words in the reader's language; in English the Chinese beside it, because the office reads that. */
const both = (said: Said, language: Language) => ({
  name: said[language],
  second: language === 'en' && said.zh !== said.en ? said.zh : null,
})

type Field = Extract<SheetLine, { kind: 'field' }>
const fieldData = ({ name, entry, options, hints, value }: Field, language: Language) => ({
  ...both(name, language),
  entry,
  must: false,
  when: null,
  unit: null,
  options: options.map(({ said, ticked }) => ({ name: said[language], ticked })),
  printed: value || null,
  hints: hints.map((hint) => hint[language]),
})

type Part =
  | { readonly kind: 'heading' | 'text'; readonly name: string; readonly second: string | null }
  | { readonly kind: 'fields'; readonly fields: ReturnType<typeof fieldData>[] }
  | { readonly kind: 'table'; readonly [more: string]: unknown }

/** Fields that follow each other stand in one table. `filled` are the same lines with the sample in them: columns are as wide as that needs. */
const partsOf = (lines: readonly SheetLine[], filled: readonly SheetLine[], language: Language): Part[] => {
  const parts: Part[] = []
  for (const [place, line] of lines.entries()) {
    const shown = filled[place]
    const last = parts.at(-1)
    if (line.kind === 'field' && last?.kind === 'fields') last.fields.push(fieldData(line, language))
    else if (line.kind === 'field') parts.push({ kind: 'fields', fields: [fieldData(line, language)] })
    else if (line.kind === 'table')
      parts.push({
        kind: 'table',
        ...both(line.name, language),
        heads: line.heads.map((head) => both(head, language)),
        rows: line.rows,
        shown: shown?.kind === 'table' ? shown.rows : [],
      })
    else if (line.kind !== 'signature') parts.push({ kind: line.kind, ...both(line.said, language) })
  }
  return parts
}

/** Which departments of the one thing ask for it, and what each calls it. */
const askedRows = (facts: Catalogue, thing: OneThing, material: string, language: Language) => {
  const codes = new Set(thing.matters.map(({ code }) => code))
  const rows = facts.matters
    .filter(({ code }) => codes.has(code))
    .flatMap(({ department, materials }) =>
      materials
        .filter((row) => row.material === material)
        .map((row) => ({ department, named: row.as_named })),
    )
  const nameOf = (id: string) => {
    const found = facts.department.get(id)
    return (language === 'en' ? found?.name_en : undefined) ?? found?.name ?? id
  }
  return [...new Set(rows.map(({ department }) => department))].map((id) => [
    nameOf(id),
    [...new Set(rows.filter((row) => row.department === id).map(({ named }) => `“${named}”`))].join(
      language === 'zh' ? '、' : ', ',
    ),
  ])
}

/** F34 What `paper.typ` sets: every text ready. */
export const sheetData = (
  facts: Catalogue,
  thing: OneThing,
  material: Material,
  lines: readonly SheetLine[],
  { kind, language, version, day }: Settings,
) => {
  const texts = paperTexts[language]
  const { name, name_en: english = name } = material
  const [title, second] = language === 'zh' ? [name, english] : [english, name]
  return {
    language,
    title,
    second: second === title ? null : second,
    foot: { kicker: texts[kind], left: texts.foot(version, day), page: texts.page },
    mark: kind === 'sample' ? texts.sample : null,
    intro: kind === 'sample' ? [texts.sampleNote, texts.signNote] : [texts.blankNote],
    words: { date: texts.dateSigns, attached: texts.attached },
    parts: partsOf(lines, paperSheet(material, facts, 'sample') ?? lines, language),
    signatures: lines.flatMap((line) =>
      line.kind === 'signature' ? [{ ...both(line.said, language), date: texts.date }] : [],
    ),
    criteria: {
      title: texts.criteria,
      rows: (material.criteria ?? []).map(({ says, says_en: saysEn, basis }) => ({
        says: (language === 'en' ? saysEn : undefined) ?? says,
        basis: basis ? texts.basis(lawSaid(basis)) : null,
      })),
    },
    asked: {
      title: texts.asked,
      rows: askedRows(facts, thing, material.id, language),
      whom: texts.whom,
    },
  }
}
