import { createHash } from 'node:crypto'
import { type Answer, type DataNeed, type Named, type OutcomeDetail, readAnswer } from '#engine/exchange'
import type { DocumentKind } from '#engine/identity'
import { unsoundIn } from '#platform/sound-input'

/** One question to one source. */
export type SourceQuestion = {
  readonly need: DataNeed
  /** Credit code or identity number. */
  readonly subject: string
  /** X14 What the identity number is the number of; null for a credit code. */
  readonly documentKind: DocumentKind | null
  readonly named: Named
  readonly caseId: string
  /** YYYY-MM-DD, for what has expired. */
  readonly today: string
}

export type SourceSettings = {
  /** Base address of a department's source, without a slash at the end. */
  readonly urlOf: (department: string) => string
  readonly token: string
  /** For one HTTP exchange, headers and body together. */
  readonly timeoutMilliseconds: number
  readonly factsBytes: number
  readonly documentBytes: number
}

/** The paper itself, checked by its content. */
export type Paper = { readonly bytes: Uint8Array; readonly contentType: string; readonly sha256: string }
export type SourceReply = { readonly answer: Answer; readonly paper: Paper | null }

/** An upstream's failure on its way to an outcome; never leaves this file. */
class Failed extends Error {
  readonly answer: Answer
  constructor(kind: 'not_found' | 'slow' | 'down' | 'nonsense', detail: OutcomeDetail) {
    super(detail)
    this.answer = { kind, detail }
  }
}

const readCapped = async (response: Response, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    // Leaving the loop cancels the stream: the rest is never received.
    if (size > limit) throw new Failed('nonsense', 'too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const headersOf = ({ need, caseId }: SourceQuestion, token: string) => ({
  authorization: `Bearer ${token}`,
  'x-case': encodeURIComponent(caseId),
  'x-purpose': encodeURIComponent(need.purpose),
  'x-basis': encodeURIComponent(need.basis),
})

const get = async (
  url: string,
  limit: number,
  question: SourceQuestion,
  settings: SourceSettings,
): Promise<Uint8Array> => {
  try {
    const response = await fetch(url, {
      headers: headersOf(question, settings.token),
      // A source that sends us elsewhere with our token is not the one we asked.
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMilliseconds),
    })
    // X14 A source that keeps no papers of this kind of document.
    if (response.status === 422) throw new Failed('not_found', 'not_applicable')
    if (response.status === 404) throw new Failed('not_found', 'no_record')
    if (!response.ok) throw new Failed('down', 'server_error')
    return await readCapped(response, limit)
  } catch (error) {
    if (error instanceof Failed) throw error
    if (error instanceof Error && error.name === 'TimeoutError') throw new Failed('slow', 'timeout')
    throw new Failed('down', 'refused_connection')
  }
}

const parse = (bytes: Uint8Array): unknown => {
  let answer: unknown
  try {
    answer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Failed('nonsense', 'not_json')
  }
  // What nobody could type at our doors comes from no source either: its signs would be read as a reference to an account (KE8).
  if (unsoundIn(answer, 'answer')) throw new Failed('nonsense', 'wrong_value')
  return answer
}

const papers = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** The paper that replaces the person's own: its digest and its content must be what the source said. */
const readPaper = async (
  bytes: Uint8Array,
  said: { sha256: string; contentType: string },
): Promise<Paper> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(bytes)
  const fits = type && papers.has(type.mime) && type.mime === said.contentType && sha256 === said.sha256
  if (!fits) throw new Failed('nonsense', 'wrong_document')
  return { bytes, contentType: type.mime, sha256 }
}

/** X1 Asks one source for one paper's data. Whatever the source does, there is an answer: this never throws for its sake. */
export const askSource = async (question: SourceQuestion, settings: SourceSettings): Promise<SourceReply> => {
  const { need, subject, documentKind, named, today } = question
  const base = settings.urlOf(need.department)
  try {
    const query = new URLSearchParams({
      ...{ subject, material: need.material },
      ...(documentKind ? { kind: documentKind } : {}),
    })
    const url = `${base}/departments/${encodeURIComponent(need.department)}/facts?${query}`
    const answer = readAnswer(parse(await get(url, settings.factsBytes, question, settings)), need, {
      subject,
      today,
      named,
    })
    if (answer.kind !== 'found' || !need.document || !answer.document) return { answer, paper: null }
    const bytes = await get(base + answer.document.url, settings.documentBytes, question, settings)
    return { answer, paper: await readPaper(bytes, answer.document) }
  } catch (error) {
    if (error instanceof Failed) return { answer: error.answer, paper: null }
    throw error
  }
}
