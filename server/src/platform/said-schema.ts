import { Type } from '@sinclair/typebox'
import type { Said } from '#engine/kernel'
import { named } from './named-schema.ts'

const Both = named(
  'Said',
  Type.Object({ zh: Type.String(), en: Type.String() }, { description: 'A text in both languages.' }),
)
/** A text in both languages, wherever the API tells one. */
export const said = Type.Unsafe<{ -readonly [Language in keyof Said]: string }>({ $ref: `${Both.$id}#` })
