import type { Catalogue } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { listOf, shapeOf } from './form-sections.ts'
import { rowsSaid } from './rows.ts'
import { valueSaid } from './value-said.ts'

type Fact = { readonly element: string; readonly value: string }

/** X1 F40 What a source said, as whom it is about reads it: yes and no in words, a list by its rows. */
export const factSaid = (catalogue: Catalogue, { element, value }: Fact): Said => {
  const found = catalogue.element.get(element)
  if (!found) return { zh: value, en: value }
  const columns = (found.list?.columns ?? []).map((id) => ({ element: id, askedBy: [] }))
  const list = listOf(found, { columns }, catalogue)
  if (!list) return valueSaid(shapeOf(found, {}), value)
  const rows = rowsSaid(list, value)
  const line = ({ told, rest }: (typeof rows)[number], language: 'zh' | 'en') =>
    [told[language], rest[language]].filter(Boolean).join(language === 'zh' ? '：' : ': ')
  return {
    zh: rows.map((row) => line(row, 'zh')).join('；'),
    en: rows.map((row) => line(row, 'en')).join('; '),
  }
}
