import type { Surroundings } from './feature-space.ts'
import type { Head } from './lexicon.ts'
import type { MaterialCard } from './material-card.ts'
import type { Reading } from './read-wording.ts'

/** How well two endings go together: 证明 for 证书 fully, 报告 for 证明 half, 图 for 合同 not at all. */
const fit = (one: Head | undefined, other: Head | undefined): number => {
  if (!one || !other) return 0.3
  return one.class === other.class
    ? 1
    : Math.max(one.near.get(other.class) ?? 0, other.near.get(one.class) ?? 0)
}

const meets = (one: Iterable<string>, other: Iterable<string>): boolean => {
  const words = new Set(other)
  for (const word of one) if (words.has(word)) return true
  return false
}

/** Whose paper it is: the identity card of the agent is not that of the legal representative. */
export const personFeatures = (row: Reading, card: MaterialCard) => {
  const { roles } = card.name
  const same = row.roles.length > 0 && meets(row.roles, roles)
  return {
    personSame: same ? (roles.includes(row.roles[0]!) ? 1 : 0.6) : 0,
    personOther: row.roles.length > 0 && roles.length > 0 && !same ? 1 : 0,
    personMissing: row.roles.length > 0 && roles.length === 0 ? 1 : 0,
    personExtra: row.roles.length === 0 && roles.length > 0 ? 1 : 0,
  }
}

export const paperFeatures = (row: Reading, card: MaterialCard) => {
  const both = row.papers.size > 0 && card.name.papers.size > 0
  const same = both && meets(row.papers, card.name.papers)
  const last = row.lastPaper !== undefined && card.name.lastPaper !== undefined
  return {
    paperSame: same ? 1 : 0,
    paperOther: both && !same ? 1 : 0,
    paperLastSame: last && row.lastPaper === card.name.lastPaper ? 1 : 0,
    paperLastOther: last && row.lastPaper !== card.name.lastPaper ? 1 : 0,
    endFirst: fit(row.heads[0], card.head),
    endAny: Math.max(0, ...row.heads.map((head) => fit(head, card.head))),
    kindFits: row.heads[0]?.kinds.has(card.material.kind) ? 1 : 0,
  }
}

const shareOf = (stem: string, text: string): number => {
  if (stem.length < 2) return 0.5
  let hits = 0
  for (let at = 0; at + 1 < stem.length; at += 1) if (text.includes(stem.slice(at, at + 2))) hits += 1
  return hits / (stem.length - 1)
}

/** The department's own form: it ends like an application and is named after the matter (N4). */
export const formFeatures = (row: Reading, card: MaterialCard, { matter }: Surroundings, order: number) => {
  const form = row.heads[0]?.class === 'application'
  const share = shareOf(row.stem, `${matter.name}${matter.resultName ?? ''}申请登记备案许可`)
  return {
    formBoth: form && card.application ? 1 : 0,
    formElse: form && !card.application ? 1 : 0,
    formNot: !form && card.application ? 1 : 0,
    formFirst: order === 0 && card.application ? 1 : 0,
    formOfMatter: form && card.application ? share : 0,
  }
}

/** Where the paper comes from: no matter asks for what it makes itself; what its prerequisites make is likely (N5). */
export const resultFeatures = (card: MaterialCard, { matter, before }: Surroundings, named: number) => {
  const { id, issued_by, result_of } = card.material
  const own = id === matter.resultMaterial || result_of === matter.code
  const prerequisite = before.has(id) || matter.prerequisites.includes(result_of ?? '')
  return {
    ownResult: own ? 1 : 0,
    prerequisite: prerequisite ? 1 : 0,
    prerequisiteNamed: prerequisite ? named : 0,
    otherResult: !own && !prerequisite && result_of !== undefined ? 1 : 0,
    ownDepartment: issued_by === matter.department ? 1 : 0,
  }
}
