import { existsSync } from 'node:fs'
import { type TSchema, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { describe, expect, test } from 'vitest'
import { readOrThrow, type StoredNoun, sameJson } from '#engine/kernel'
import { digests, formatFaults, sampleFile, samplesOf, storedNouns } from './formats.ts'
import { frozenStore } from './old-store.ts'
import { nounsOfFirstVersion } from './stored-nouns.ts'

/**
 * Every format ever released loads: its frozen samples run through every upgrade there is and come out in the shape of today. A
 * format is added with its samples (docs/how-to/change-a-record.md); a sample once frozen never changes.
 */
const nouns = await storedNouns()
const formatsOf = ({ format }: StoredNoun): number[] =>
  Array.from({ length: format }, (_, index) => index + 1)
const everyFormat = nouns.flatMap((record) =>
  formatsOf(record).map((format) => ({ record, noun: record.noun, format })),
)

/** The schema with no room for a field nobody named: what an upgrade leaves behind would stay for ever. */
const closed = (schema: TSchema): TSchema => {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner)
    if (value === null || typeof value !== 'object') return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inner(entry)]))
    const symbols = Object.getOwnPropertySymbols(value).map((key) => [key, (value as never)[key]])
    return {
      ...copy,
      ...Object.fromEntries(symbols),
      ...('properties' in value && 'type' in value ? { additionalProperties: false } : {}),
    }
  }
  return inner(schema) as TSchema
}
const faultOf = ({ schema }: StoredNoun, value: unknown): string => {
  const fault = Value.Errors(closed(schema), value).First()
  return fault ? `${fault.path}: ${fault.message}` : ''
}

test('a schema is closed for this test without losing what may be left out', () => {
  const schema = closed(
    Type.Object({ a: Type.String(), b: Type.Optional(Type.Array(Type.Object({ c: Type.String() }))) }),
  )
  expect([{ a: '' }, { a: '', b: [{ c: '' }] }].map((value) => Value.Check(schema, value))).toEqual([
    true,
    true,
  ])
  expect(
    [
      { a: '', d: 1 },
      { a: '', b: [{ c: '', e: 1 }] },
    ].map((value) => Value.Check(schema, value)),
  ).toEqual([false, false])
})

test('every noun that is stored as JSON has a record', () => {
  expect(nouns.map(({ noun }) => noun)).toEqual(
    expect.arrayContaining(Object.keys(nounsOfFirstVersion(frozenStore('store.v1')))),
  )
})

describe.each(everyFormat)('$noun, format $format', ({ record, noun, format }) => {
  test('its frozen samples are read in the shape of today', () => {
    expect(existsSync(sampleFile(noun, format))).toBe(true)
    const samples = samplesOf(noun, format)
    expect(samples.length).toBeGreaterThan(0)
    for (const sample of samples) {
      const value = readOrThrow(record.readWhole(sample))
      expect([noun, faultOf(record, value)]).toEqual([noun, ''])
      expect(sameJson(readOrThrow(record.read(record.write(value))), value)).toBe(true)
    }
  })

  test('the samples say which format they are', () => {
    const said = samplesOf(noun, format).map((sample) => (sample as { format?: number }).format ?? 1)
    expect(new Set(said)).toEqual(new Set([format]))
  })
})

test.each(Object.entries(nounsOfFirstVersion(frozenStore('store.v1'))))(
  'every %s of the first version’s store is read in the shape of today',
  (noun, stored) => {
    const record = nouns.find((one) => one.noun === noun)
    if (!record) throw new Error(`${noun} has no record`)
    expect(stored.length).toBeGreaterThan(0)
    for (const one of stored)
      expect([noun, faultOf(record, readOrThrow(record.readWhole(one)))]).toEqual([noun, ''])
  },
)

test('a schema that was released has not changed under its number', () => {
  expect(nouns.flatMap((record) => formatFaults(record, digests(), true))).toEqual([])
})

test('a changed, a new and a lost kind of event are each named; only the new one is no new format', () => {
  const [record] = nouns.filter(({ noun }) => noun === 'case event')
  if (!record) throw new Error('no case events')
  const { accepted, ...others } = { accepted: digests()['case event: accepted'], ...digests() }
  const changed = { ...others, 'case event: accepted': { [record.format]: '0'.repeat(16) } }
  const { 'case event: accepted': _gone, ...fewer } = digests()
  const more = { ...digests(), 'case event: forgotten': { [record.format]: '0'.repeat(16) } }
  expect(accepted).toBeDefined()
  expect(formatFaults(record, changed, true)).toEqual([expect.stringContaining('changed')])
  expect(formatFaults(record, fewer, true)).toEqual([expect.stringContaining('--freeze')])
  expect(formatFaults(record, more, true)).toEqual([expect.stringContaining('no more')])
})
