import {
  type Catalogue,
  excludedDays,
  feeOf,
  type Matter,
  necessities,
  type OneThing,
  saidCode,
} from '#engine/catalogue'
import { closingOf } from './conduct.ts'
import { calendarDuration, chinese, codeConcept, concept, type Namer, texts, yuan } from './cpsv-terms.ts'
import type { LinkedNode } from './cpsv-types.ts'
import { departmentName, materialName } from './guide-materials.ts'
import { type GuideText, said } from './said.ts'

type Scope = { readonly catalogue: Catalogue; readonly name: Namer }

const ids = (nodes: readonly LinkedNode[]) => nodes.map((node) => ({ '@id': node['@id'] }))

/** The law and, below it, the article: the article names the law as related (eli:LegalResource has no other tie in the profile). */
const legalResources = ({ name }: Scope, matter: Matter): LinkedNode[][] =>
  (matter.legal_basis ?? []).map(({ title, article }) => {
    const law: LinkedNode = {
      ...name('law', title),
      '@type': ['eli:LegalResource'],
      'dct:identifier': title,
      'dct:title': texts(said(title)),
    }
    if (!article) return [law]
    const text = `${title}${article}`
    const part: LinkedNode = {
      ...name('law', title, article),
      '@type': ['eli:LegalResource'],
      'dct:identifier': text,
      'dct:title': texts(said(text)),
      'dct:relation': { '@id': law['@id'] },
    }
    return [part, law]
  })

const output = ({ name }: Scope, matter: Matter): LinkedNode[] => {
  if (!closingOf(matter)) return []
  const kind = concept(name, 'result', matter.result.kind)
  return [
    {
      ...name('output', matter.code),
      '@type': ['cv:Output'],
      'dct:identifier': matter.code,
      'dct:title': texts(said(matter.result.name)),
      'dct:type': { '@id': kind['@id'] },
      'dct:language': chinese,
    },
    kind,
  ]
}

const cost = ({ name }: Scope, matter: Matter): LinkedNode[] => {
  const fee = feeOf(matter)
  if (!fee) return []
  const words: GuideText = fee.charged
    ? said(
        [typeof fee.amount === 'string' ? fee.amount : '', fee.basis ?? ''].filter(Boolean).join('；') ||
          '收费',
      )
    : said('不收费', 'Free of charge')
  return [
    {
      ...name('cost', matter.code),
      '@type': ['cv:Cost'],
      'dct:identifier': matter.code,
      'dct:description': texts(words),
      'cv:isDefinedBy': name('department', matter.department),
      ...(typeof fee.amount === 'number' && {
        'cv:hasValue': { '@type': 'xsd:double', '@value': String(fee.amount) },
        'cv:currency': yuan,
      }),
    },
  ]
}

/** One department asking for one paper: the requirement, the evidence that serves it, and the type of that evidence. */
const requirements = ({ catalogue, name }: Scope, matter: Matter): LinkedNode[] =>
  matter.materials.flatMap(({ as_named, material, necessity }, index) => {
    const kind = codeConcept(name, 'necessity', saidCode(necessities, necessity))
    return [
      {
        ...name('requirement', matter.code, String(index + 1)),
        '@type': ['cv:Requirement'],
        'dct:identifier': `${matter.code}/${index + 1}`,
        'dct:title': texts(said(as_named)),
        'dct:type': { '@id': kind['@id'] },
        'cv:hasSupportingEvidence': name('evidence', material),
      },
      kind,
      ...evidence({ catalogue, name }, material),
    ]
  })

const evidence = ({ catalogue, name }: Scope, id: string): LinkedNode[] => {
  const kind = catalogue.material.get(id)?.kind ?? 'other'
  const classification: LinkedNode = {
    ...name('concept', 'material', kind),
    '@type': ['skos:Concept'],
    'skos:prefLabel': [{ '@language': 'en', '@value': kind }],
  }
  return [
    {
      ...name('evidence', id),
      '@type': ['cv:Evidence'],
      'dct:identifier': id,
      'dct:title': texts(materialName(catalogue, id)),
      'dct:conformsTo': name('evidence-type', id),
    },
    {
      ...name('evidence-type', id),
      '@type': ['cv:EvidenceType'],
      'dct:identifier': id,
      'dct:title': texts(materialName(catalogue, id)),
      'cv:evidenceTypeClassification': { '@id': classification['@id'] },
    },
    classification,
  ]
}

const described = ({ catalogue }: Scope, matter: Matter): GuideText => {
  const department = departmentName(catalogue, matter.department)
  const [limit, promise, outside] = [matter.statutory_days, matter.promised_days, excludedDays(matter)]
  return said(
    `${matter.name}，由${department.zh}办理，法定时限 ${limit} 个工作日，承诺 ${promise} 个工作日${outside ? `，特别程序 ${outside} 个工作日不计入时限` : ''}。`,
    matter.name_en &&
      `${matter.name_en}, by the ${department.en ?? department.zh}: statutory limit ${limit} working days, promised ${promise}${outside ? `, special procedures of ${outside} working days outside the limit` : ''}.`,
  )
}

/** G13 One matter as a public service of its own, with everything it points to. */
export const matterNodes = (scope: Scope, thing: OneThing, matter: Matter): LinkedNode[] => {
  const { name } = scope
  const laws = legalResources(scope, matter)
  const [results, costs, asked] = [output(scope, matter), cost(scope, matter), requirements(scope, matter)]
  const kind = concept(name, 'matter', matter.type)
  const materials = [...new Set(matter.materials.map(({ material }) => material))]
  const before = (matter.prerequisites ?? []).filter((code) => thing.matters.some((one) => one.code === code))
  const service: LinkedNode = {
    ...name('matter', matter.code),
    '@type': ['cpsv:PublicService'],
    'dct:identifier': matter.code,
    'dct:title': texts(said(matter.name, matter.name_en)),
    'dct:description': texts(described(scope, matter)),
    'cv:hasCompetentAuthority': name('department', matter.department),
    'cv:isClassifiedBy': { '@id': kind['@id'] },
    'cv:processingTime': calendarDuration(matter.promised_days + excludedDays(matter)),
    'dct:language': chinese,
    'dct:requires': before.map((code) => name('matter', code)),
    'cv:holdsRequirement': ids(asked.filter((node) => node['@type'].includes('cv:Requirement'))),
    'cpsv:hasInput': materials.map((id) => name('evidence', id)),
    'cv:hasInputType': materials.map((id) => name('evidence-type', id)),
    'cpsv:produces': ids(results.slice(0, 1)),
    'cv:hasCost': ids(costs),
    'cv:hasLegalResource': ids(laws.flatMap((chain) => chain.slice(0, 1))),
  }
  return [service, kind, ...asked, ...results, ...costs, ...laws.flat()]
}
