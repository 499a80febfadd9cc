import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'
import { afterAll, describe, expect, test } from 'vitest'
import { type Catalogue, indexCatalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan, scenarios } from '#engine/composer'
import { toBpmn, toCpsvAp } from '#engine/guide'
import { cixi } from '../support/cixi.ts'
import { cpsvFaults } from '../support/cpsv-profile.ts'
import { pdfText } from '../support/pdf-text.ts'

const catalogue = cixi()
const moddle = new BpmnModdle()
const things = catalogue.things.map((thing) => [thing.code, thing] as const)
const thing = (code: string) => catalogue.thing.get(code) as OneThing

type Element = {
  readonly $type: string
  readonly id: string
  readonly name?: string
  readonly [key: string]: unknown
}
const list = (value: unknown): Element[] => (value ?? []) as Element[]
const refs = (element: Element, key: string): string[] => list(element[key]).map(({ id }) => id)

const read = async (xml: string) => {
  const { rootElement, warnings } = await moddle.fromXML(xml)
  expect(warnings).toEqual([])
  const root = rootElement as Element
  const [collaboration, process] = ['bpmn:Collaboration', 'bpmn:Process'].map((type) =>
    list(root.rootElements).find(({ $type }) => $type === type),
  ) as [Element, Element]
  const elements = list(process.flowElements)
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow')
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow')
  return { root, collaboration, process, nodes, flows }
}
type Model = Awaited<ReturnType<typeof read>>

const count = (model: Model, type: string) => model.nodes.filter(({ $type }) => $type === type).length
const tasks = ({ nodes }: Model) => nodes.filter(({ id }) => id.startsWith('Task_'))

/** Node → every node that can be reached from it. */
const reach = ({ nodes, flows }: Model): Map<string, Set<string>> => {
  const next = new Map(nodes.map(({ id }) => [id, [] as string[]]))
  for (const one of flows) next.get((one.sourceRef as Element).id)?.push((one.targetRef as Element).id)
  const from = (id: string, seen = new Set<string>()): Set<string> => {
    for (const other of next.get(id) ?? []) if (!seen.has(other)) from(other, seen.add(other))
    return seen
  }
  return new Map(nodes.map(({ id }) => [id, from(id)]))
}

/** How many flows may enter and leave a node of each kind. */
const ways: Record<string, readonly [(n: number) => boolean, (n: number) => boolean]> = {
  'bpmn:StartEvent': [(n) => n === 0, (n) => n === 1],
  'bpmn:EndEvent': [(n) => n === 1, (n) => n === 0],
  'bpmn:UserTask': [(n) => n === 1, (n) => n === 1],
  'bpmn:ParallelGateway': [(n) => n >= 1, (n) => n >= 1],
  'bpmn:ExclusiveGateway': [(n) => n >= 1, (n) => n >= 1],
}

const expectSound = (model: Model): void => {
  const { nodes, flows, process } = model
  const known = new Set(nodes.map(({ id }) => id))
  const allIds = [...nodes, ...flows].map(({ id }) => id)
  expect(new Set(allIds).size).toBe(allIds.length)
  expect([count(model, 'bpmn:StartEvent'), count(model, 'bpmn:EndEvent')]).toEqual([1, 1])
  expect(process.isExecutable).toBe(false)
  for (const one of flows) {
    const [from, to] = [one.sourceRef as Element, one.targetRef as Element]
    expect([known.has(from.id), known.has(to.id)]).toEqual([true, true])
    expect([refs(from, 'outgoing').includes(one.id), refs(to, 'incoming').includes(one.id)]).toEqual([
      true,
      true,
    ])
  }
  for (const node of nodes) {
    const [entering, leaving] = [refs(node, 'incoming').length, refs(node, 'outgoing').length]
    expect([node.id, ways[node.$type]?.[0](entering), ways[node.$type]?.[1](leaving)]).toEqual([
      node.id,
      true,
      true,
    ])
    // A gateway with one way in and one way out says nothing.
    if (node.$type.endsWith('Gateway')) expect([node.id, entering + leaving > 2]).toEqual([node.id, true])
  }
  const lanes = list((list(process.laneSets)[0] as Element).lanes)
  expect(lanes.flatMap((lane) => refs(lane, 'flowNodeRef')).sort()).toEqual([...known].sort())
}

type Box = { x: number; y: number; width: number; height: number }
const crosses = (a: { x: number; y: number }, b: { x: number; y: number }, box: Box): boolean =>
  Math.max(a.x, b.x) > box.x + 1 &&
  Math.min(a.x, b.x) < box.x + box.width - 1 &&
  Math.max(a.y, b.y) > box.y + 1 &&
  Math.min(a.y, b.y) < box.y + box.height - 1

/** G10 Every element has its shape or edge, tasks do not overlap, stand in their lane, and no line runs through a task. */
const expectDrawn = ({ root, process, nodes, flows }: Model): void => {
  const drawn = list(((list(root.diagrams)[0] as Element).plane as Element).planeElement)
  const of = new Map(drawn.map((one) => [(one.bpmnElement as Element).id, one]))
  expect([...nodes, ...flows].filter(({ id }) => !of.has(id))).toEqual([])
  const box = (id: string) => of.get(id)?.bounds as unknown as Box
  const boxes = nodes.map(({ id }) => ({ id, ...box(id) }))
  for (const a of boxes)
    for (const b of boxes)
      if (a.id < b.id)
        expect([
          a.id,
          b.id,
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ]).toEqual([a.id, b.id, false])
  for (const lane of list((list(process.laneSets)[0] as Element).lanes)) {
    const outer = box(lane.id)
    for (const id of refs(lane, 'flowNodeRef')) {
      const inner = box(id)
      expect([id, inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height]).toEqual([id, true])
      expect([id, inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width]).toEqual([id, true])
    }
  }
  for (const one of flows) {
    const points = of.get(one.id)?.waypoint as unknown as { x: number; y: number }[]
    expect(points.length).toBeGreaterThanOrEqual(2)
    for (const [index, point] of points.slice(1).entries())
      for (const at of boxes)
        expect([one.id, at.id, crosses(points[index] as Box, point, at)]).toEqual([one.id, at.id, false])
  }
}

/** G9 A path between two tasks if and only if the plan makes one wait for the other, at any distance. */
const expectOrder = (model: Model, waiting: ReadonlyMap<string, readonly string[]>): void => {
  const before = (code: string, seen = new Set<string>()): Set<string> => {
    for (const one of waiting.get(code) ?? []) if (!seen.has(one)) before(one, seen.add(one))
    return seen
  }
  const paths = reach(model)
  for (const from of waiting.keys())
    for (const to of waiting.keys())
      if (from !== to)
        expect([from, to, paths.get(`Task_${from}`)?.has(`Task_${to}`)]).toEqual([
          from,
          to,
          before(to).has(from),
        ])
}

const expectPlan = async (one: OneThing, answers = sampleAnswers(one)): Promise<void> => {
  const composed = plan(catalogue, one, answers)
  const model = await read(toBpmn(catalogue, one, answers))
  expect(tasks(model).map(({ name }) => name)).toEqual(composed.matters.map(({ name }) => name))
  expectSound(model)
  expectDrawn(model)
  expectOrder(model, new Map(composed.matters.map(({ code, prerequisites }) => [code, prerequisites])))
}

describe('BPMN 2.0 of all fifty', () => {
  test.each(things)('G8 G9 G10 the sample of %s', async (_code, one) => expectPlan(one))

  test.each(things)('G11 %s as a whole', async (_code, one) => {
    const model = await read(toBpmn(catalogue, one, 'all'))
    expectSound(model)
    expectDrawn(model)
    expect(tasks(model)).toHaveLength(one.matters.length)
    const conditional = one.matters.filter(({ when }) => when !== undefined)
    expect(count(model, 'bpmn:ExclusiveGateway')).toBe(2 * conditional.length)
    const texts = model.flows.flatMap(({ conditionExpression }) =>
      conditionExpression ? [(conditionExpression as Element).body] : [],
    )
    expect(texts.sort()).toEqual(conditional.map(({ when }) => when).sort())
  })

  test('G9 every scenario of the restaurant, not the sample alone', async () => {
    const one = thing('canyin-qiye')
    const all = [
      ...scenarios(
        one,
        one.matters.map(({ when }) => catalogue.condition(one, when)),
      ),
    ]
    expect(all.length).toBeGreaterThan(30)
    for (const answers of all.filter((_, index) => index % 7 === 0)) await expectPlan(one, answers)
  })

  test('G8 a task says both limits; the same plan gives the same file', async () => {
    const one = thing('canyin-qiye')
    const xml = toBpmn(catalogue, one, sampleAnswers(one))
    expect(toBpmn(catalogue, one, sampleAnswers(one))).toBe(xml)
    const food = tasks(await read(xml)).find(({ id }) => id === 'Task_scjgj-spjy')
    const [documentation] = list(food?.documentation) as unknown as { text: string }[]
    expect(documentation?.text).toMatch(/法定时限：20 个工作日；承诺时限：10 个工作日/)
  })

  test('G8 names with markup, quotes, line breaks and control characters survive, codes of any script are ids', async () => {
    const one = thing('kaisuo')
    const code = one.matters[0]?.code as string
    const odd = '开锁 <b> & "引号" \u0007末尾'
    const changed: Catalogue = indexCatalogue({
      ...catalogue,
      matters: catalogue.matters.map((matter) =>
        matter.code === code ? { ...matter, code: '开锁/1 号', name: odd } : matter,
      ),
    })
    const renamed = {
      ...one,
      matters: one.matters.map((row) =>
        row.code === code ? { ...row, code: '开锁/1 号', when: undefined } : row,
      ),
    } as unknown as OneThing
    const model = await read(toBpmn(changed, renamed, sampleAnswers(one)))
    expect(tasks(model).map(({ name }) => name)).toContain(odd.replace('\u0007', ''))
    expectSound(model)
  })

  test('G9 a draft with a circle can still be drawn', async () => {
    const one = thing('canyin-qiye')
    const changed = indexCatalogue({
      ...catalogue,
      matters: catalogue.matters.map((matter) =>
        matter.code === 'scjgj-mchz' ? { ...matter, prerequisites: ['scjgj-spjy'] } : matter,
      ),
    })
    expectSound(await read(toBpmn(changed, one, sampleAnswers(one))))
  })
})

const options = {
  base: 'https://example.org/',
  division: { code: '330282000000', name: '慈溪市', nameEn: 'Cixi' },
}

describe('CPSV-AP 3.2.0 of all fifty', () => {
  test.each(things)('G12 %s has what the profile demands, in the range it demands', (_code, one) => {
    expect(cpsvFaults(toCpsvAp(catalogue, one, options))).toEqual([])
  })

  test('G12 the check itself sees a missing title, a wrong range, a lost link', () => {
    const document = toCpsvAp(catalogue, thing('kaisuo'), options)
    const change = (id: string, more: object) =>
      cpsvFaults({
        ...document,
        '@graph': document['@graph'].map((node) => (node['@id'].endsWith(id) ? { ...node, ...more } : node)),
      })
    expect(change('thing/kaisuo', { 'dct:title': [] })).toHaveLength(1)
    expect(change('thing/kaisuo', { 'dct:title': 'untagged' })).toHaveLength(1)
    expect(
      change('thing/kaisuo', { 'cv:hasCompetentAuthority': { '@id': 'https://example.org/event/kaisuo' } }),
    ).toHaveLength(1)
    expect(
      change('thing/kaisuo', { 'cv:isGroupedBy': { '@id': 'https://example.org/nowhere' } }),
    ).toHaveLength(1)
    expect(change('thing/kaisuo', { 'cv:processingTime': '20 days' })).toHaveLength(1)
  })

  test('G13 a matter is a service of its own with authority, output, cost and law', () => {
    const graph = toCpsvAp(catalogue, thing('canyin-qiye'), options)['@graph']
    const node = (id: string) => graph.find((one) => one['@id'] === `https://example.org/${id}`)
    expect(node('thing/canyin-qiye')?.['dct:requires']).toContainEqual({
      '@id': 'https://example.org/matter/scjgj-spjy',
    })
    expect(node('matter/scjgj-spjy')).toMatchObject({
      'cv:hasCompetentAuthority': { '@id': 'https://example.org/department/scjgj' },
      'cpsv:produces': [{ '@id': 'https://example.org/output/scjgj-spjy' }],
      'cv:hasCost': [{ '@id': 'https://example.org/cost/scjgj-spjy' }],
      'dct:requires': expect.arrayContaining([{ '@id': 'https://example.org/matter/scjgj-qysl' }]),
    })
  })

  test('G14 working days become the longest calendar time they take outside holidays', () => {
    const graph = toCpsvAp(catalogue, thing('canyin-qiye'), options)['@graph']
    const time = (code: string) =>
      graph.find((one) => one['@id'].endsWith(`matter/${code}`))?.['cv:processingTime']
    // 10 working days from a Friday end on the Friday two weeks later: 14 days; nothing promised is nothing.
    expect(time('scjgj-spjy')).toEqual({ '@type': 'xsd:duration', '@value': 'P14D' })
    expect(time('scjgj-mchz')).toEqual({ '@type': 'xsd:duration', '@value': 'P0D' })
  })
})

describe('onevisit export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-export-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../cli/onevisit.mjs'), 'export', ...words], {
      encoding: 'utf8',
      cwd: folder,
      timeout: 300_000,
    })

  test('prints one document, or writes one file a one thing', async () => {
    const guide = JSON.parse(run('canyin-qiye', '--as', 'guide').stdout) as { identity: { name: object } }
    expect(guide.identity.name).toEqual({ zh: '开办餐饮企业', en: 'Open a restaurant' })
    await read(run('canyin-qiye', '--as', 'bpmn').stdout)
    const done = run('--all', '--as', 'cpsv', '--out', 'linked', '--base', 'https://example.org/')
    expect([done.status, readdirSync(join(folder, 'linked')).length]).toEqual([0, 50])
    const file = readFileSync(join(folder, 'linked/canyin-qiye.cpsv.jsonld'), 'utf8')
    expect(JSON.parse(file)).toEqual(
      toCpsvAp(catalogue, thing('canyin-qiye'), {
        base: 'https://example.org/',
        division: { code: '330282000000' },
      }),
    )
  })

  test('the guide on paper, as workbook and as picture, in both languages', () => {
    for (const [as, start] of [
      ['pdf', '%PDF-'],
      ['xlsx', 'PK'],
      ['svg', '<?xml'],
    ] as const)
      for (const language of ['zh', 'en']) {
        const done = run('kaisuo', '--as', as, '--language', language, '--out', `files-${language}`)
        expect([as, done.status, done.stderr]).toEqual([as, 0, ''])
        const file = readFileSync(join(folder, `files-${language}/kaisuo.${as}`))
        expect(file.subarray(0, start.length).toString('latin1')).toBe(start)
      }
    expect(pdfText(readFileSync(join(folder, 'files-en/kaisuo.pdf')))).toContain('Publicguide')
    expect(run('--all', '--as', 'xlsx').stderr).toContain('export_folder_needed')
  })

  test('a scenario comes from a file', () => {
    writeFileSync(join(folder, 'answers.json'), '{"entityType": "individual"}')
    const { scenario } = JSON.parse(
      run('canyin-qiye', '--as', 'guide', '--answers', 'answers.json').stdout,
    ) as {
      scenario: { sample: boolean; answers: { id: string }[] }
    }
    expect([scenario.sample, scenario.answers.map(({ id }) => id)]).toEqual([false, ['entityType']])
  })

  test('refusals say what to do: 1 refused, 2 wrong usage', () => {
    writeFileSync(join(folder, 'wrong.json'), '{"entityType": "ship"}')
    const cases: [string[], number, string][] = [
      [['canyin-qiye'], 2, '--as'],
      [['canyin-qiye', '--as', 'docx'], 2, 'guide'],
      [['--as', 'guide'], 1, 'export_subject_needed'],
      [['nothing', '--as', 'guide'], 1, 'thing_unknown'],
      [['--all', '--as', 'bpmn'], 1, 'export_folder_needed'],
      [['--all', '--as', 'guide', '--answers', 'wrong.json'], 1, 'export_answers_of_one'],
      [['canyin-qiye', '--as', 'guide', '--answers', 'wrong.json'], 1, 'answer_wrong'],
      [['canyin-qiye', '--as', 'guide', '--answers', 'missing.json'], 1, 'export_answers_unreadable'],
    ]
    for (const [words, status, text] of cases) {
      const done = run(...words)
      expect([words, done.status, done.stderr.includes(text), done.stdout]).toEqual([words, status, true, ''])
    }
  })
})
