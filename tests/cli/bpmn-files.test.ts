import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'
import { afterAll, describe, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { toBpmn } from '#engine/guide'
import { cixi } from '../support/cixi.ts'
import { systemTool } from '../support/system-tool.ts'

const catalogue = cixi()
const files = catalogue.things.flatMap((thing) => [
  { name: `${thing.code} sample`, xml: toBpmn(catalogue, thing, sampleAnswers(thing)) },
  { name: `${thing.code} whole`, xml: toBpmn(catalogue, thing, 'all') },
])
const folder = mkdtempSync(join(tmpdir(), 'onevisit-bpmn-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The schemas of OMG as the package that reads BPMN brings them. */
const schema = join(import.meta.dirname, '../../node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd')
const validate = (xmls: readonly string[]) => {
  const paths = xmls.map((xml, index) => {
    const path = join(folder, `${index}.bpmn`)
    writeFileSync(path, xml)
    return path
  })
  const done = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...paths], {
    encoding: 'utf8',
  })
  return {
    status: done.status,
    faults: done.stderr.split('\n').filter((line) => line && !line.endsWith(' validates')),
  }
}

describe.skipIf(!systemTool('xmllint', 'libxml2-utils'))('G8 BPMN 2.0 by its XML schema', () => {
  test('all fifty, one scenario and the whole, are valid', () => {
    expect(validate(files.map(({ xml }) => xml))).toEqual({ status: 0, faults: [] })
  })

  test('the schema is really asked: an unknown element and a flow without its source are faults', () => {
    const xml = files[0]?.xml ?? ''
    expect(validate([xml.replaceAll('bpmn:userTask', 'bpmn:officeTask')]).status).not.toBe(0)
    expect(validate([xml.replace(/ sourceRef="[^"]+"/, '')]).status).not.toBe(0)
  })
})

type Node = { readonly $type: string; readonly id: string; readonly default?: { readonly id: string } }
type Flow = Node & { readonly sourceRef: Node; readonly targetRef: Node }

/**
 * Plays the tokens of BPMN: a parallel gateway waits for a token on every way in and gives one to every way out; an exclusive
 * one passes each token on, by its default when `past` says so. How often each node was passed, and what was left lying.
 */
const play = async (xml: string, past: (id: string) => boolean) => {
  const { rootElement } = await new BpmnModdle().fromXML(xml)
  const roots = (
    rootElement as unknown as { rootElements: { $type: string; flowElements: (Node | Flow)[] }[] }
  ).rootElements
  const elements = roots.find(({ $type }) => $type === 'bpmn:Process')?.flowElements ?? []
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow') as Flow[]
  const into = (id: string) => flows.filter(({ targetRef }) => targetRef.id === id)
  const from = (id: string) => flows.filter(({ sourceRef }) => sourceRef.id === id)
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow')
  const passed = new Map(nodes.map(({ id }) => [id, 0]))
  const lying = new Map<string, number>()
  const add = (flow: Flow, count: number) => lying.set(flow.id, (lying.get(flow.id) ?? 0) + count)
  const leave = (node: Node) => {
    passed.set(node.id, (passed.get(node.id) ?? 0) + 1)
    const ways = from(node.id)
    const bypass = ways.find(({ id }) => id === node.default?.id)
    if (node.$type !== 'bpmn:ExclusiveGateway' || !bypass) return ways
    return past(node.id) ? [bypass] : ways.filter((way) => way !== bypass)
  }
  const open = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent').flatMap(leave)
  for (let flow = open.shift(); flow; flow = open.shift()) {
    add(flow, 1)
    const target = flow.targetRef
    const waits = target.$type === 'bpmn:ParallelGateway' ? into(target.id) : [flow]
    if (waits.some(({ id }) => !lying.get(id))) continue
    for (const one of waits) add(one, -1)
    open.push(...leave(target))
  }
  return { passed, left: [...lying].filter(([, count]) => count !== 0) }
}

describe('G8 gateways are balanced', () => {
  test.each(files.map(({ name, xml }) => [name, xml] as const))(
    '%s: every way ends, once, with nothing left waiting',
    async (name, xml) => {
      let turn = 0
      // Every condition true, every one false, and every second one.
      for (const past of [() => false, () => true, () => turn++ % 2 === 0]) {
        const { passed, left } = await play(xml, past)
        expect([name, left]).toEqual([name, []])
        expect([...passed].filter(([, times]) => times > 1)).toEqual([])
        expect(passed.get('End')).toBe(1)
        if (name.endsWith('sample')) expect([...passed].filter(([, times]) => times !== 1)).toEqual([])
      }
    },
  )
})
