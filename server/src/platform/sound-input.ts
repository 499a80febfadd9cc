import type { FastifyRequest } from 'fastify'
import { type Problem, withoutUnseen } from '#engine/kernel'
import { failPlatform } from './problems.ts'

/** Control signs but tab and the ends of lines: nobody types them, PostgreSQL takes no U+0000, and XML takes none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const controls = new RegExp(control, 'g')

/** Half a character (a surrogate alone) is no text either: UTF-8 cannot say it. */
const isSound = (text: string): boolean => !control.test(text) && text.isWellFormed()

/** The text without what no store can hold and nobody sees (KE7); for files that came from other programs, where nobody can be asked. */
export const soundText = (text: string): string => withoutUnseen(text.toWellFormed().replace(controls, ''))

const isSoundNumber = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER

const textProblem = (place: string) => failPlatform('text_unsound', { where: place }, place)

/** The first text or number within a value that no store can hold. Walks without recursion: a body may be nested deeply. */
export const unsoundIn = (value: unknown, root: string): Problem | undefined => {
  const waiting: [value: unknown, place: string][] = [[value, root]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [one, place] = next
    if (typeof one === 'string' && !isSound(one)) return textProblem(place)
    if (typeof one === 'number' && !isSoundNumber(one))
      return failPlatform('number_unsound', { where: place }, place)
    if (one === null || typeof one !== 'object') continue
    for (const [name, inner] of Object.entries(one)) {
      if (!isSound(name)) return textProblem(place)
      waiting.push([inner, `${place}/${name.slice(0, 60)}`])
    }
  }
  return undefined
}

/** The one check of everything a request brings, before any schema or service sees it. */
export const unsoundInput = ({ params, query, body, headers }: FastifyRequest): Problem | undefined =>
  unsoundIn(params, 'params') ??
  unsoundIn(query, 'querystring') ??
  unsoundIn(headers['idempotency-key'], 'headers/idempotency-key') ??
  (body && typeof body === 'object' && 'pipe' in body ? undefined : unsoundIn(body, 'body'))

/** KE7 Takes the marks nobody sees out of every text within what came, in place; a password is what its owner typed. */
const tidyWithin = (value: unknown): void => {
  const waiting: unknown[] = [value]
  while (waiting.length) {
    const next = waiting.pop()
    if (next === null || typeof next !== 'object') continue
    const one = next as Record<string, unknown>
    for (const [name, inner] of Object.entries(one)) {
      if (typeof inner !== 'string') waiting.push(inner)
      else if (!/password/i.test(name)) one[name] = withoutUnseen(inner)
    }
  }
}

/** The one tidy of everything a request brings, after `unsoundInput` found nothing. */
export const tidyInput = ({ params, query, body }: FastifyRequest): void => {
  tidyWithin(params)
  tidyWithin(query)
  if (!(body && typeof body === 'object' && 'pipe' in body)) tidyWithin(body)
}
