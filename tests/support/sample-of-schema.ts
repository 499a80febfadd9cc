/** As much of JSON Schema as the API's bodies are written in. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly format?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
}
export type Described = {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string
            readonly 'x-permission': string
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly schema: Schema } | undefined>>
            }
          }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const texts: Readonly<Record<string, string>> = {
  uuid: '0190f0f0-0000-7000-8000-00000000dead',
  date: '2026-12-01',
  'date-time': '2026-12-01T10:00:00+08:00',
}

/** The plainest value a schema lets through, so that a knock gets past the door and reaches what is behind it. */
export const sampleOf = (schema: Schema, { components }: Described): unknown => {
  const sample = (one: Schema): unknown => {
    if (one.$ref) return sample(components.schemas[one.$ref.split('/').at(-1) ?? ''] ?? {})
    if ('const' in one) return one.const
    if (one.enum) return one.enum[0]
    const [first] = one.anyOf ?? one.oneOf ?? []
    if (first) return sample(first)
    if (one.type === 'object')
      return Object.fromEntries(
        (one.required ?? []).map((name) => [name, sample(one.properties?.[name] ?? {})]),
      )
    if (one.type === 'array') return Array.from({ length: one.minItems ?? 0 }, () => sample(one.items ?? {}))
    if (one.type === 'integer' || one.type === 'number') return one.minimum ?? 0
    if (one.type === 'boolean') return true
    return texts[one.format ?? ''] ?? 'x'.repeat(Math.max(1, one.minLength ?? 1))
  }
  return sample(schema)
}
