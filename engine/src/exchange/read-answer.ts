import { checkValue, type FieldShape, isRealDay } from '#engine/form'
import type { Answer, DataNeed, Fact, OutcomeDetail, SourceDocument } from './types.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const nonsense = (detail: OutcomeDetail): Answer => ({ kind: 'nonsense', detail })
const notFound = (detail: OutcomeDetail): Answer => ({ kind: 'not_found', detail })

/** JSON types a value of an element may arrive in; a number for a name is a mix-up, not a name. */
const asText = (value: unknown, { type }: FieldShape): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return type === 'number' || type === 'integer' ? String(value) : null
  if (typeof value === 'boolean') return type === 'boolean' ? String(value) : null
  return null
}

/** Facts asked for and answered; null when one of them does not fit its element. */
const readFacts = (fields: Json, elements: readonly FieldShape[], today: string): readonly Fact[] | null => {
  const facts: Fact[] = []
  for (const element of elements) {
    const raw = Object.hasOwn(fields, element.element) ? fields[element.element] : undefined
    if (raw === undefined || raw === null || raw === '') continue
    const text = asText(raw, element)
    const checked = text === null ? null : checkValue(element, text, { today })
    if (!checked?.ok) return null
    facts.push({ element: element.element, value: checked.value })
  }
  return facts
}

const readDocument = (raw: unknown): SourceDocument | null => {
  if (!isObject(raw)) return null
  const text = (key: string, limit: number): string | null => {
    const value = raw[key]
    return typeof value === 'string' && value !== '' && value.length <= limit ? value : null
  }
  const [title, number, issuedOn] = [text('title', 200), text('number', 100), text('issuedOn', 10)]
  const [contentType, sha256, url] = [text('contentType', 100), text('sha256', 64), text('url', 500)]
  const validUntil = raw.validUntil ?? null
  if (!title || !number || !issuedOn || !contentType || !sha256 || !url) return null
  if (!isRealDay(issuedOn) || !/^[0-9a-f]{64}$/.test(sha256)) return null
  // Only paths of the source itself: an address elsewhere would let a source send us anywhere.
  if (!/^\/(?!\/)/.test(url)) return null
  if (validUntil !== null && !(typeof validUntil === 'string' && isRealDay(validUntil))) return null
  return { title, number, issuedOn, validUntil, contentType, sha256, url }
}

/**
 * X1 Whether an answer can be believed: facts and document, or why not. `raw` is parsed JSON of any shape, `subject` the
 * number asked for, `today` YYYY-MM-DD.
 */
export const readAnswer = (raw: unknown, need: DataNeed, subject: string, today: string): Answer => {
  if (!isObject(raw) || !isObject(raw.fields)) return nonsense('wrong_shape')
  if (raw.department !== need.department) return nonsense('wrong_department')
  if (raw.subject !== subject) return nonsense('wrong_subject')
  if (raw.material !== need.material) return nonsense('wrong_material')
  const facts = readFacts(raw.fields, need.elements, today)
  if (!facts) return nonsense('wrong_value')
  const document = readDocument(raw.document)
  if (raw.document !== undefined && raw.document !== null && !document) return nonsense('wrong_document')
  if (document?.validUntil && document.validUntil < today) return notFound('expired')
  if (need.document && !document) return notFound('no_document')
  if (!document && facts.length === 0) return notFound('no_record')
  return { kind: 'found', facts, document }
}
