import { answerSaid, type Catalogue, type Matter } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import type { CaseNames } from './acts/vocabulary.ts'
import { matterOf, rowOf } from './row-branches.ts'

/** Results have no English name of their own; the paper they are has one. */
export const resultNameEn = (catalogue: Catalogue, matter: Matter | undefined, name: string): string => {
  const paper = catalogue.material.get(matter?.result.material ?? '')
  return paper?.name_en ?? matter?.name_en ?? name
}

/** Where acts happen besides at a window, which has a name of its own (C9). */
const places: Readonly<Record<string, Said>> = {
  portal: { zh: '网上', en: 'online' },
  desk: { zh: '工作台', en: 'at the desk' },
}
const saidPlace = (where: string): Said => places[where] ?? { zh: where, en: where }

/** C54 A part of one row says which. */
export const ofRow = ({ zh, en }: Said, code: string): Said => {
  const row = rowOf(code)
  return row === undefined ? { zh, en } : { zh: `${zh}（第 ${row} 行）`, en: `${en} (row ${row})` }
}

/** What the codes in an event are called, from the catalogue version a case stands on. */
export const namesOf = (catalogue: Catalogue): CaseNames => {
  const said = (entry: { name: string; name_en?: string } | undefined, id: string): Said => ({
    zh: entry?.name ?? id,
    en: entry?.name_en ?? entry?.name ?? id,
  })
  return {
    matter: (code) => ofRow(said(catalogue.matter.get(matterOf(code)), code), code),
    material: (id) => said(catalogue.material.get(id), id),
    department: (code) => said(catalogue.department.get(code), code),
    result: (code, name) => ({
      zh: name,
      en: resultNameEn(catalogue, catalogue.matter.get(matterOf(code)), name),
    }),
    answer: (code, id, answer) => {
      const question = catalogue.thing.get(code)?.questions?.find((one) => one.id === id)
      const ask = { zh: question?.ask ?? id, en: question?.ask_en ?? question?.ask ?? id }
      return { ask, answer: question ? answerSaid(question, answer) : { zh: `${answer}`, en: `${answer}` } }
    },
    place: saidPlace,
  }
}
