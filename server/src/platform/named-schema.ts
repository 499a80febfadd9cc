import { type Static, type TSchema, Type } from '@sinclair/typebox'

const schemas = new Map<string, TSchema>()

/** Names a shape of the API once: it becomes a component of openapi.json and a type of the generated client. */
export const named = <T extends TSchema>(name: string, schema: T): T => {
  if (schemas.has(name)) throw new Error(`schema ${name} is named twice`)
  const withId = { ...schema, $id: name }
  schemas.set(name, withId)
  return withId
}

/** Refers to a named shape, keeping its static type. */
export const ref = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` })

export const namedSchemas = (): TSchema[] => [...schemas.values()]

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of a closed list of words. */
export const oneOf = <const T extends readonly string[]>(...words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] })

/** The case an address names. */
export const CaseParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) })
