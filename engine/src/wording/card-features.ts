import type { Tokens } from './collect.ts'
import type { Surroundings } from './feature-space.ts'
import type { Head } from './lexicon.ts'
import type { MaterialCard } from './material-card.ts'
import type { Reading } from './read-wording.ts'

/** How well two endings go together: 证明 for 证书 fully, 报告 for 证明 half, 图 for 合同 not at all. */
const agreement = (one: Head | undefined, other: Head | undefined): number => {
  if (!one || !other) return 0.3
  return one.class === other.class
    ? 1
    : Math.max(one.near.get(other.class) ?? 0, other.near.get(one.class) ?? 0)
}

const meets = (one: Iterable<string>, other: ReadonlySet<string>): boolean => {
  for (const word of one) if (other.has(word)) return true
  return false
}

const firstOf = (words: ReadonlySet<string>): string => {
  for (const word of words) return word
  return ''
}

const paperState = (
  row: Reading,
  card: MaterialCard,
): 'last' | 'some' | 'other' | 'extra' | 'missing' | 'none' => {
  const { name } = card
  if (row.papers.size === 0) return name.papers.size === 0 ? 'none' : 'extra'
  if (name.papers.size === 0) return 'missing'
  if (row.lastPaper !== undefined && row.lastPaper === name.lastPaper) return 'last'
  return meets(row.papers, name.papers) ? 'some' : 'other'
}

/** What paper the wording names and how it ends. Of several papers the last one of the first part is the one asked for. */
export const paperFeatures = (row: Reading, card: MaterialCard, listed: ReadonlySet<string>) => {
  const akin = meets(row.families, card.name.families)
  const alone = akin && ![...row.papers].some((paper) => listed.has(paper))
  const state = paperState(row, card)
  return {
    paperLast: state === 'last' ? 1 : 0,
    paperSome: state === 'some' ? 1 : 0,
    paperOther: state === 'other' ? 1 : 0,
    paperFar: state === 'other' && !akin ? 1 : 0,
    paperExtra: state === 'extra' ? 1 : 0,
    paperMissing: state === 'missing' ? 1 : 0,
    endFirst: agreement(row.heads[0], card.head),
    endAny: Math.max(0, ...row.heads.map((head) => agreement(head, card.head))),
    familyShared: akin ? 1 : 0,
    familyAlone: alone ? 1 : 0,
    kindFits: row.heads[0]?.kinds.has(card.material.kind) ? 1 : 0,
  }
}

/** Whose paper it is: the identity card of the agent is not that of the legal representative. */
export const personFeatures = (row: Reading, card: MaterialCard) => {
  const { roles } = card.name
  const same = row.roles.size > 0 && meets(row.roles, roles)
  const akin =
    !same && (meets(row.kin, roles) || meets(card.name.kin, row.roles) || meets(row.kin, card.name.kin))
  const paper = meets(row.papers, card.name.papers)
  return {
    personAndPaper: same && paper ? (roles.has(firstOf(row.roles)) ? 1 : 0.6) : 0,
    personOnly: same && !paper && row.papers.size === 0 ? 1 : 0,
    personNotPaper: same && !paper && row.papers.size > 0 ? 1 : 0,
    personOther: row.roles.size > 0 && roles.size > 0 && !same && !akin ? 1 : 0,
    personAkin: akin ? 1 : 0,
    personMissing: row.roles.size > 0 && roles.size === 0 ? 1 : 0,
    personExtra: row.roles.size === 0 && roles.size > 0 ? 1 : 0,
  }
}

/** Subjects of the material nobody spoke of: 食品安全管理制度 is not asked for where no word is about food. */
export const subjectFeatures = (row: Reading, card: MaterialCard, { own, wide }: Surroundings) => {
  const alien = (words: Tokens) =>
    [...card.name.subjects].filter((subject) => !row.all.has(`c:${subject}`) && !words.has(`c:${subject}`))
      .length
  const lost = [...row.subjects].filter((subject) => !card.name.all.has(`c:${subject}`)).length
  const theirs = [...card.name.subjects].filter(
    (subject) => own.has(`c:${subject}`) && !row.all.has(`c:${subject}`),
  ).length
  const shared = [...card.name.subjects].filter((subject) => row.all.has(`c:${subject}`)).length
  return {
    subjectLost: Math.min(2, lost) / 2,
    subjectOwn: Math.min(1, theirs),
    subjectShared: Math.min(2, shared) / 2,
    subjectAlien: Math.min(2, alien(own)) / 2,
    subjectAlienWidely: Math.min(2, alien(wide)) / 2,
  }
}

const shareOf = (stem: string, text: string): number => {
  if (stem.length < 2) return 0.5
  let hits = 0
  for (let at = 0; at + 1 < stem.length; at += 1) if (text.includes(stem.slice(at, at + 2))) hits += 1
  return hits / (stem.length - 1)
}

/** The department's own form: it ends like an application and is named after the matter (N4). */
export const formFeatures = (
  row: Reading,
  card: MaterialCard,
  { matter, rows }: Surroundings,
  order: number,
) => {
  const form = row.heads[0]?.class === 'application'
  const share = shareOf(row.stem, `${matter.name}${matter.resultName ?? ''}申请登记备案许可`)
  return {
    formBoth: form && card.application ? 1 : 0,
    formElse: form && !card.application ? 1 : 0,
    formNot: !form && card.application ? 1 : 0,
    formFirst: form && order === 0 && card.application ? 1 : 0,
    formWanted:
      card.application && order === 0 && !rows.some(({ heads }) => heads[0]?.class === 'application') ? 1 : 0,
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
