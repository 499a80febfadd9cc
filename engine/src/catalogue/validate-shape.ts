import type { TSchema } from '@sinclair/typebox'
import { Value, type ValueError, ValueErrorType } from '@sinclair/typebox/value'
import type { Problem } from '#engine/kernel'
import { nearest } from './nearest.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'

export type ShapeFault = { readonly path: JsonPath; readonly problem: Problem }

const plainPart = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~')
const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : plainPart(part)))

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '—'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const expectation = (error: ValueError): string => {
  const { schema } = error
  if (schema.const !== undefined) return String(schema.const)
  if (Array.isArray(schema.anyOf))
    return schema.anyOf.map((part: TSchema) => part.const ?? part.type ?? '…').join(' | ')
  const limits = ['minimum', 'maximum', 'minLength', 'minItems', 'pattern']
    .filter((name) => schema[name] !== undefined)
    .map((name) => `${name} ${schema[name]}`)
  return [schema.type, ...limits].filter(Boolean).join(', ')
}

const toFault = (error: ValueError, known: readonly string[]): ShapeFault => {
  const path = pathOf(error.path)
  const key = String(path.at(-1) ?? '')
  if (error.type === ValueErrorType.ObjectAdditionalProperties)
    return { path, problem: failCatalogue('unknown_key', { key, hint: nearest(key, known) }) }
  if (error.type === ValueErrorType.ObjectRequiredProperty)
    return { path, problem: failCatalogue('missing_key', { key }) }
  if (error.schema.minLength === 1 && error.value === '')
    return { path, problem: failCatalogue('empty_text', { path: key }) }
  if (error.schema.minItems === 1 && Array.isArray(error.value) && error.value.length === 0)
    return { path, problem: failCatalogue('empty_list', { path: key }) }
  return {
    path,
    problem: failCatalogue('wrong_shape', {
      path: key,
      expected: expectation(error),
      found: shown(error.value),
    }),
  }
}

const keysOf = (schema: unknown): string[] => {
  const keys: string[] = []
  JSON.stringify(schema, (name, value) => {
    if (name === 'properties' && value && typeof value === 'object') keys.push(...Object.keys(value))
    return value
  })
  return keys
}

/** Every way in which a value differs from its schema, one fault a place. */
export const shapeFaults = (schema: TSchema, value: unknown): ShapeFault[] => {
  const known = keysOf(schema)
  const seen = new Set<string>()
  const faults: ShapeFault[] = []
  for (const error of Value.Errors(schema, value)) {
    if (seen.has(error.path)) continue
    seen.add(error.path)
    faults.push(toFault(error, known))
  }
  return faults
}
