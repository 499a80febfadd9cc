import type { CpsvDocument, LinkedNode } from '#engine/guide'

/**
 * CPSV-AP 3.2.0, read from its published specification and shapes: by class the properties that must be there, those that may
 * be there once, and what each property may hold. Own wording; only classes this project writes, but for these every constraint
 * that the published SHACL shapes of 3.2.0 put on a property this project writes (compared one by one; the shapes file is not
 * ours to copy). docs/how-to/check-linked-data.md says how to run the shapes themselves.
 */
type Rule = {
  readonly least?: number
  readonly most?: number
  readonly holds?: 'text' | 'duration' | 'double' | `class ${string}`
}

const once: Rule = { least: 1, most: 1 }
const name: Rule = { least: 1, holds: 'text' }
const unit = 'http://data.europa.eu/88u/dataset/atu-type'

const profile: Record<string, Record<string, Rule>> = {
  'cpsv:PublicService': {
    'dct:identifier': once,
    'dct:title': name,
    'dct:description': name,
    'cv:hasCompetentAuthority': { least: 1, holds: 'class cv:PublicOrganisation' },
    'cv:processingTime': { most: 1, holds: 'duration' },
    'cv:isGroupedBy': { holds: 'class cv:Event' },
    'cpsv:hasInput': { holds: 'class cv:Evidence' },
    'cv:hasInputType': { holds: 'class cv:EvidenceType' },
    'cv:holdsRequirement': { holds: 'class cv:Requirement' },
    'cpsv:produces': { holds: 'class cv:Output' },
    'cv:hasCost': { holds: 'class cv:Cost' },
    'cv:hasLegalResource': { holds: 'class eli:LegalResource' },
    'cv:hasChannel': { holds: 'class cv:Channel' },
    'cv:thematicArea': { holds: 'class skos:Concept' },
    'cv:isClassifiedBy': { holds: 'class skos:Concept' },
    'dct:audience': { holds: 'class skos:Concept' },
    'dct:requires': { holds: 'class cpsv:PublicService' },
    'dct:language': { holds: 'class dct:LinguisticSystem' },
    'dct:spatial': { holds: 'class dct:Location' },
    'dcat:keyword': { holds: 'text' },
  },
  'cv:PublicOrganisation': {
    'skos:prefLabel': name,
    'dct:spatial': { least: 1, holds: `class ${unit}` },
    'dct:identifier': once,
  },
  'cv:Event': {
    'dct:identifier': once,
    'dct:title': name,
    'cv:hasRelatedService': { holds: 'class cpsv:PublicService' },
  },
  'cv:Channel': {
    'dct:identifier': once,
    'dct:type': { most: 1, holds: 'class skos:Concept' },
    'dct:description': { holds: 'text' },
  },
  'cv:Requirement': {
    'dct:identifier': once,
    'dct:title': name,
    'dct:type': { holds: 'class skos:Concept' },
    'cv:hasSupportingEvidence': { holds: 'class cv:Evidence' },
  },
  'cv:Evidence': {
    'dct:identifier': once,
    'dct:title': name,
    'dct:conformsTo': { holds: 'class cv:EvidenceType' },
  },
  'cv:EvidenceType': {
    'dct:identifier': once,
    'cv:evidenceTypeClassification': { holds: 'class skos:Concept' },
  },
  'cv:Output': {
    'dct:identifier': once,
    'dct:title': name,
    'dct:type': { holds: 'class skos:Concept' },
    'dct:language': { holds: 'class dct:LinguisticSystem' },
  },
  'cv:Cost': {
    'dct:identifier': once,
    'cv:hasValue': { most: 1, holds: 'double' },
    'cv:currency': { most: 1, holds: 'class skos:Concept' },
    'dct:description': { holds: 'text' },
    'cv:isDefinedBy': { holds: 'class org:Organization' },
  },
  'eli:LegalResource': { 'dct:relation': { holds: 'class eli:LegalResource' } },
}

type Value = { readonly [key: string]: unknown } | string

const valuesOf = (node: LinkedNode, property: string): Value[] => {
  const value = node[property] as Value | Value[] | undefined
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const fits = (value: Value, holds: string, classes: ReadonlyMap<string, readonly string[]>): boolean => {
  const object = typeof value === 'string' ? {} : value
  const [type, text] = [object['@type'], String(object['@value'] ?? '')]
  if (holds === 'text') return typeof object['@language'] === 'string' && text.trim() !== ''
  if (holds === 'duration') return type === 'xsd:duration' && /^P\d+D$/.test(text)
  if (holds === 'double') return type === 'xsd:double' && /^-?\d+(\.\d+)?$/.test(text)
  return classes.get(String(object['@id']))?.includes(holds.slice('class '.length)) ?? false
}

/** Everything in a document that the profile does not allow, one line each. */
export const cpsvFaults = ({ '@context': context, '@graph': graph }: CpsvDocument): string[] => {
  const classes = new Map(graph.map((node) => [node['@id'], node['@type']]))
  const prefixed = (term: string) =>
    term.startsWith('@') || term.startsWith('http') || term.split(':')[0]! in context
  const faults: string[] = []
  if (classes.size !== graph.length) faults.push('a node is named twice')
  for (const node of graph) {
    const id = node['@id']
    faults.push(
      ...[...Object.keys(node), ...node['@type']]
        .filter((term) => !prefixed(term))
        .map((term) => `${id}: ${term} has no prefix`),
    )
    for (const type of node['@type'])
      for (const [property, { least = 0, most = Infinity, holds }] of Object.entries(profile[type] ?? {})) {
        const values = valuesOf(node, property)
        if (values.length < least || values.length > most)
          faults.push(`${id}: ${property} occurs ${values.length} times`)
        if (holds)
          faults.push(
            ...values
              .filter((value) => !fits(value, holds, classes))
              .map((value) => `${id}: ${property} ${JSON.stringify(value)} is no ${holds}`),
          )
      }
  }
  return faults
}
