import type { Catalogue, OneThing } from '#engine/catalogue'
import { decidesOn } from '#engine/composer'
import { named } from './names.ts'
import type { Question } from './schemas.ts'

/** Questions with the matters that hang on them: the honest "why do you ask". */
export const questionViews = (catalogue: Catalogue, thing: OneThing): Question[] =>
  (thing.questions ?? []).map((question) => {
    const decides = decidesOn(catalogue, thing, question.id)
    return {
      id: question.id,
      ask: question.ask,
      askEn: question.ask_en ?? question.ask,
      type: question.type,
      unit: question.unit ?? null,
      range: question.range ?? null,
      options: (question.options ?? []).map(({ value, label, label_en }) => ({
        value,
        label,
        labelEn: label_en ?? label,
      })),
      sample: question.sample ?? (question.type === 'multi' ? [] : question.type === 'boolean' ? false : ''),
      decides: decides.map((code) => ({ matter: code, ...named(catalogue.matter.get(code), code) })),
    }
  })
