import { expect, test } from 'vitest'
import { describeApi } from './describe-api.ts'

type Node = Readonly<Record<string, unknown>>
const nodesOf = (value: unknown, at = ''): (readonly [string, Node])[] =>
  typeof value === 'object' && value !== null
    ? [
        [at, value as Node],
        ...Object.entries(value).flatMap(([name, inner]) => nodesOf(inner, `${at}/${name}`)),
      ]
    : []

test('the document speaks JSON Schema 2020-12, as OpenAPI 3.1 asks: rows of fixed places are `prefixItems`', async () => {
  const nodes = nodesOf(await describeApi())
  const former = nodes.filter(([, node]) => node.type === 'array' && Array.isArray(node.items))
  expect(former.map(([at]) => at)).toEqual([])
  expect(nodes.filter(([, node]) => 'additionalItems' in node && 'type' in node).map(([at]) => at)).toEqual(
    [],
  )
  const rows = nodes.filter(([, node]) => Array.isArray(node.prefixItems))
  expect(rows).not.toEqual([])
  expect(rows.filter(([, node]) => node.items !== false).map(([at]) => at)).toEqual([])
})

test('an act is known by its type: every member of a union names it and shows an example', async () => {
  const unions = nodesOf(await describeApi()).filter(([, node]) => node.discriminator)
  expect(unions.length).toBeGreaterThan(1)
  for (const [at, { oneOf }] of unions)
    for (const { properties, examples } of oneOf as readonly { properties: Node; examples?: Node[] }[])
      expect([at, examples?.[0]?.type]).toEqual([at, (properties.type as Node).const])
})
