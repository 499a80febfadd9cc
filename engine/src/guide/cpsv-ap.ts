import {
  type Catalogue,
  type Matter,
  type OneThing,
  saidCode,
  sampleAnswers,
  wordOf,
  zones,
} from '#engine/catalogue'
import { plan } from '#engine/composer'
import { chinaDay } from '#engine/kernel'
import { matterNodes } from './cpsv-matter.ts'
import {
  administrativeUnit,
  calendarDuration,
  chinese,
  codeConcept,
  concept,
  context,
  type Namer,
  namer,
  texts,
  yuan,
} from './cpsv-terms.ts'
import type { CpsvDocument, CpsvOptions, Link, LinkedNode } from './cpsv-types.ts'
import { departmentName } from './guide-materials.ts'
import { type GuideText, said } from './said.ts'

const organisation = (catalogue: Catalogue, name: Namer, id: string, division: string): LinkedNode => ({
  ...name('department', id),
  '@type': ['cv:PublicOrganisation', 'org:Organization'],
  'dct:identifier': id,
  'dct:title': texts(departmentName(catalogue, id)),
  'skos:prefLabel': texts(departmentName(catalogue, id)),
  'dct:spatial': name('division', division),
})

const divisionNode = (name: Namer, { division: { code, name: zh, nameEn } }: CpsvOptions): LinkedNode => ({
  ...name('division', code),
  '@type': ['dct:Location', administrativeUnit],
  'dct:identifier': code,
  'skos:prefLabel': texts(said(zh ?? code, nameEn)),
})

/** A life event for what a person does as a person; everything else happens in the life of a business. */
const eventNode = (name: Namer, thing: OneThing): LinkedNode => ({
  ...name('event', thing.code),
  '@type': ['cv:Event', thing.audience === '个人' ? 'cv:LifeEvent' : 'cv:BusinessEvent'],
  'dct:identifier': thing.code,
  'dct:title': texts(said(thing.name, thing.name_en)),
  'cv:hasRelatedService': name('thing', thing.code),
})

const channelNodes = (name: Namer, thing: OneThing): LinkedNode[] => {
  const kind: LinkedNode = {
    ...name('concept', 'channel', 'window'),
    '@type': ['skos:Concept'],
    'skos:prefLabel': texts(said('综合窗口', 'One-stop window')),
  }
  const zone = thing.zone ? `${thing.zone}服务区` : '服务区'
  return [
    {
      ...name('channel', 'window', ...(thing.zone ? [thing.zone] : [])),
      '@type': ['cv:Channel'],
      'dct:identifier': thing.zone ? `window/${thing.zone}` : 'window',
      'dct:type': { '@id': kind['@id'] },
      'dct:description': texts(said(`大厅${zone}的任一综合窗口`)),
    },
    kind,
  ]
}

type Sample = { readonly departments: number; readonly promised: number; readonly submit: readonly string[] }

const described = (thing: OneThing, sample: Sample): GuideText =>
  said(
    `${thing.name}：一次申请，由 ${sample.departments} 个部门并联办理，常见情形承诺 ${sample.promised} 个工作日，只交 ${sample.submit.length} 份材料。`,
    thing.name_en &&
      `${thing.name_en}: one application to ${sample.departments} departments working in parallel; in the common case ${sample.promised} working days are promised and ${sample.submit.length} papers are handed in.`,
  )

/** What the matters of a one thing point to, each once: it produces, costs and rests on what they do. */
const linksOf = (services: readonly LinkedNode[], property: string): Link[] => {
  const links = services.flatMap((service) => (service[property] as readonly Link[] | undefined) ?? [])
  return [...new Set(links.map((link) => link['@id']))].map((id) => ({ '@id': id }))
}

type Parts = {
  readonly sample: Sample
  readonly matters: readonly LinkedNode[]
  readonly options: CpsvOptions
}

const thingService = (name: Namer, thing: OneThing, { sample, matters, options }: Parts): LinkedNode => ({
  ...name('thing', thing.code),
  '@type': ['cpsv:PublicService'],
  'dct:identifier': thing.code,
  'dct:title': texts(said(thing.name, thing.name_en)),
  'dct:description': texts(described(thing, sample)),
  'cv:hasCompetentAuthority': name('department', thing.lead_department),
  'cv:isGroupedBy': name('event', thing.code),
  'dct:requires': thing.matters.map(({ code }) => name('matter', code)),
  'cpsv:hasInput': sample.submit.map((id) => name('evidence', id)),
  'cv:hasInputType': sample.submit.map((id) => name('evidence-type', id)),
  'cpsv:produces': linksOf(matters, 'cpsv:produces'),
  'cv:hasCost': linksOf(matters, 'cv:hasCost'),
  'cv:hasLegalResource': linksOf(matters, 'cv:hasLegalResource'),
  'cv:processingTime': calendarDuration(sample.promised),
  'cv:hasChannel': name('channel', 'window', ...(thing.zone ? [thing.zone] : [])),
  'dct:language': chinese,
  'dct:spatial': name('division', options.division.code),
  'dcat:keyword': (thing.also_said ?? []).map((text) => ({ '@language': 'zh' as const, '@value': text })),
  ...(thing.zone && { 'cv:thematicArea': name('concept', 'zone', wordOf(zones, thing.zone)) }),
  ...(thing.audience && { 'dct:audience': name('concept', 'audience', thing.audience) }),
  ...(options.version !== undefined && { 'owl:versionInfo': String(options.version) }),
  ...(options.publishedAt !== undefined && {
    'dct:issued': { '@type': 'xsd:date', '@value': chinaDay(options.publishedAt) },
  }),
})

const sampleOf = (catalogue: Catalogue, thing: OneThing): Sample => {
  const { departments, days, materials } = plan(catalogue, thing, sampleAnswers(thing))
  const submit = materials.submit.map(({ material }) => material)
  return { departments: departments.length, promised: days.promised, submit }
}

/** Nodes named twice are one; properties without a value are left out. */
const graphOf = (nodes: readonly LinkedNode[]): LinkedNode[] => {
  const known = new Map(nodes.map((node) => [node['@id'], node]))
  return [...known.values()].map(
    (node) =>
      Object.fromEntries(
        Object.entries(node).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
      ) as LinkedNode,
  )
}

/**
 * G12–G14 A one thing as linked data by CPSV-AP 3.2.0: the one thing and each of its matters are public services, tied by
 * `dct:requires`; papers are evidence. Durations are calendar days (see `calendarDuration`), money is yuan.
 */
export const toCpsvAp = (catalogue: Catalogue, thing: OneThing, options: CpsvOptions): CpsvDocument => {
  const name = namer(options)
  const matters = thing.matters.flatMap(({ code }): Matter[] => {
    const matter = catalogue.matter.get(code)
    return matter ? [matter] : []
  })
  const nodes = matters.map((matter) => matterNodes({ catalogue, name }, thing, matter))
  const services = nodes.flatMap((list) => list.slice(0, 1))
  const departments = new Set([thing.lead_department, ...matters.map(({ department }) => department)])
  return {
    '@context': context,
    '@graph': graphOf([
      thingService(name, thing, { sample: sampleOf(catalogue, thing), matters: services, options }),
      eventNode(name, thing),
      ...channelNodes(name, thing),
      ...(thing.zone ? [codeConcept(name, 'zone', saidCode(zones, thing.zone))] : []),
      ...(thing.audience ? [concept(name, 'audience', thing.audience)] : []),
      divisionNode(name, options),
      ...[...departments].map((id) => organisation(catalogue, name, id, options.division.code)),
      ...nodes.flat(),
      { ...chinese, '@type': ['dct:LinguisticSystem'] },
      { ...yuan, '@type': ['skos:Concept'] },
    ]),
  }
}
