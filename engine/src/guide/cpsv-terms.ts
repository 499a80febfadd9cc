import type { CpsvOptions, Link, LinkedNode, LinkedText } from './cpsv-types.ts'
import { type GuideText, word } from './said.ts'

export const context = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** The class the profile's shapes demand for the region an organisation covers. */
export const administrativeUnit = 'http://data.europa.eu/88u/dataset/atu-type'
const authority = 'http://publications.europa.eu/resource/authority/'
export const yuan: Link = { '@id': `${authority}currency/CNY` }
export const chinese: Link = { '@id': `${authority}language/ZHO` }

/** Titles and descriptions are language-tagged (rdf:langString); a language that is missing is left out. */
export const texts = ({ zh, en }: GuideText): LinkedText[] => [
  { '@language': 'zh', '@value': zh },
  ...(en === undefined ? [] : [{ '@language': 'en' as const, '@value': en }]),
]

/** IRIs below the base of a place. Codes are percent-encoded: they may be Chinese. */
export const namer =
  ({ base }: CpsvOptions) =>
  (kind: string, ...codes: readonly string[]): Link => ({
    '@id': `${base}${[kind, ...codes.map(encodeURIComponent)].join('/')}`,
  })
export type Namer = ReturnType<typeof namer>

/** A word of a closed list as a concept of the list it belongs to; its address is the Chinese word, which does not change. */
export const concept = (name: Namer, list: string, zh: string, called: GuideText = word(zh)): LinkedNode => ({
  ...name('concept', list, zh),
  '@type': ['skos:Concept'],
  'skos:prefLabel': texts(called),
})

/** The same of a list that has codes. */
export const codeConcept = (name: Namer, list: string, called: GuideText): LinkedNode =>
  concept(name, list, called.zh, called)

/**
 * The longest calendar time some working days take outside public holidays: every started week of five costs a weekend.
 * ISO 8601 knows calendar days only; writing working days as days would promise a decision too early.
 */
export const calendarDuration = (workingDays: number) => ({
  '@type': 'xsd:duration',
  '@value': `P${workingDays + 2 * Math.ceil(workingDays / 5)}D`,
})
