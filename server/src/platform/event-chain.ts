import { createHash } from 'node:crypto'

export type ChainedEvent = {
  readonly sequence: number
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

/** The hash before the first event of a case. */
export const origin = '0'.repeat(64)

/** Texts of values that never change, such as the plan of a case. */
const texts = new WeakMap<object, string>()
export const keepCanonical = (value: object): string => {
  const text = texts.get(value) ?? canonical(value)
  texts.set(value, text)
  return text
}

/** Canonical JSON: keys sorted at every level, no white space (as RFC 8785 for the values we use: no floats, no NaN). */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const entry = (value as Record<string, unknown>)[key]
    if (entry === undefined) continue
    text += `${text ? ',' : '{'}${JSON.stringify(key)}:${canonical(entry)}`
  }
  return text ? `${text}}` : '{}'
}

const linkHash = (caseId: string, sequence: number, previousHash: string, body: string): string =>
  createHash('sha256').update(`${caseId}\n${sequence}\n${previousHash}\n${body}`).digest('hex')

/** C9 Chains new events to what a case has so far: `version` events, the last with `headHash`. */
export const chainEvents = (
  caseId: string,
  version: number,
  headHash: string,
  events: readonly unknown[],
): ChainedEvent[] => {
  let previousHash = headHash
  return events.map((event, index) => {
    const sequence = version + index + 1
    const body = canonical(event)
    const link = { sequence, body, previousHash, hash: linkHash(caseId, sequence, previousHash, body) }
    previousHash = link.hash
    return link
  })
}

/** Whether a link is what it says, by itself. */
export const linkHolds = (chain: string, { sequence, previousHash, body, hash }: ChainedEvent): boolean =>
  linkHash(chain, sequence, previousHash, body) === hash

export type BrokenLink = {
  readonly caseId: string
  readonly queryCode: string | null
  readonly sequence: number
  readonly fault: 'body_altered' | 'link_broken' | 'event_missing' | 'tail_missing'
}

/** Walks one chain; the first broken link, or undefined. */
export const firstBroken = (
  head: { caseId: string; queryCode: string | null; version: number; headHash: string },
  events: readonly ChainedEvent[],
): BrokenLink | undefined => {
  const broken = (sequence: number, fault: BrokenLink['fault']): BrokenLink => ({
    caseId: head.caseId,
    queryCode: head.queryCode,
    sequence,
    fault,
  })
  let previousHash = origin
  for (const [index, event] of events.entries()) {
    if (event.sequence !== index + 1) return broken(index + 1, 'event_missing')
    if (event.previousHash !== previousHash) return broken(event.sequence, 'link_broken')
    if (linkHash(head.caseId, event.sequence, previousHash, event.body) !== event.hash)
      return broken(event.sequence, 'body_altered')
    previousHash = event.hash
  }
  return events.length === head.version && previousHash === head.headHash
    ? undefined
    : broken(events.length + 1, 'tail_missing')
}
