import { expect, test } from 'vitest'
import { DraftShape } from '#engine/definition'
import { VersionDraft, VersionFigures } from './schemas.ts'

type Shape = { readonly properties?: Record<string, Shape>; readonly items?: Shape; readonly $ref?: string }

/** Every key of a shape, with the way to it. */
const keysOf = ({ properties, items }: Shape, way = ''): string[] => [
  ...(items ? keysOf(items, `${way}[]`) : []),
  ...Object.entries(properties ?? {}).flatMap(([key, inner]) => [
    `${way}.${key}`,
    ...keysOf(inner, `${way}.${key}`),
  ]),
]

test('V4, D13 an editor gets and gives back everything a draft holds: a key the answer left out would be lost with the next save', () => {
  const wire = keysOf(VersionDraft as Shape)
  const held = keysOf(DraftShape as Shape)
  expect(held).toContain('.matters[].per')
  // How the basis of a cut is known is kept with the cut as long as nothing of it changes (V9); no editor sends it.
  expect(held.filter((key) => !wire.includes(key))).toEqual(['.cuts[].verified'])
})

test('V14 an average keeps its fractions on the way: no figure is told as a whole number', () => {
  const kinds = Object.values(VersionFigures.properties).flatMap(({ properties }) =>
    Object.values(properties).map(({ type }) => type),
  )
  expect(new Set(kinds)).toEqual(new Set(['number']))
  expect(kinds).toHaveLength(12)
})
