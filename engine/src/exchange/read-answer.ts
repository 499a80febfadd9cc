import { checkValue, type FieldShape, isRealDay } from '#engine/form'
import { type Named, namesStranger, withoutUnnamed } from './named.ts'
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

/** Numbers of the people a record is about; null where it says so in no shape of ours. */
const readAbout = (raw: unknown): readonly string[] | null => {
  if (raw === undefined || raw === null) return []
  return Array.isArray(raw) && raw.every((number) => typeof number === 'string') ? raw : null
}

export type Asked = {
  /** The number asked for. */
  readonly subject: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly named: Named
}

const identityFault = (raw: Json, need: DataNeed, subject: string): OutcomeDetail | null => {
  if (raw.department !== need.department) return 'wrong_department'
  if (raw.subject !== subject) return 'wrong_subject'
  return raw.material === need.material ? null : 'wrong_material'
}

/** X1 X13 Whether an answer can be believed, and speaks of nobody else: facts and document, or why not. `raw` is parsed JSON of any shape. */
export const readAnswer = (raw: unknown, need: DataNeed, { subject, today, named }: Asked): Answer => {
  if (!isObject(raw) || !isObject(raw.fields)) return nonsense('wrong_shape')
  const fault = identityFault(raw, need, subject)
  if (fault) return nonsense(fault)
  const about = readAbout(raw.about)
  if (!about) return nonsense('wrong_shape')
  const read = readFacts(raw.fields, need.elements, today)
  if (!read) return nonsense('wrong_value')
  const document = readDocument(raw.document)
  if (raw.document !== undefined && raw.document !== null && !document) return nonsense('wrong_document')
  if (namesStranger({ facts: read, about }, need, named)) return notFound('not_named')
  const facts = withoutUnnamed({ facts: read, about }, need)
  if (document?.validUntil && document.validUntil < today) return notFound('expired')
  if (need.document && !document) return notFound('no_document')
  if (!document && facts.length === 0) return notFound('no_record')
  return { kind: 'found', facts, document }
}
