import type { Catalogue, Material, Matter, OneThing } from '#engine/catalogue'
import type { DropReason } from '#engine/composer'
import type { Said } from '#engine/kernel'
import { digestOf } from './digest.ts'
import type { Draft, DraftCut } from './draft-shape.ts'

/** One row of the cut ledger (D5): what is not handed in, why, what serves instead, in how many scenarios. */
export type LedgerRow = {
  readonly matter: string
  readonly asNamed: string
  readonly material: string
  readonly reason: DropReason
  /** What serves instead, or who decided. */
  readonly by: string
  readonly scenarios: number
  /** Automatic reasons are facts of the catalogue; decided ones have basis, owner and signature. */
  readonly decided: Pick<DraftCut, 'basis' | 'owner' | 'proposedBy' | 'by' | 'on' | 'fields' | 'adds'> | null
}

/** V9 Every cut of a version over all its scenarios. */
export const ledgerOf = (catalogue: Catalogue, thing: OneThing, draft: Draft): LedgerRow[] => {
  const decided = new Map(draft.cuts.map((cut) => [`${cut.matter}|${cut.material}|${cut.reason}`, cut]))
  return digestOf(catalogue, thing).dropped.map(({ row, scenarios }) => ({
    ...row,
    scenarios,
    decided: decided.get(`${row.matter}|${row.material}|${row.reason}`) ?? null,
  }))
}

/** D5 The data elements the one form of a thing asks for in any of its scenarios: what a paper may be drawn up from. */
export const askedElements = (catalogue: Catalogue, { matters }: OneThing): string[] => [
  ...new Set(matters.flatMap(({ code }) => catalogue.matter.get(code)?.form_fields ?? [])),
]

export type CutProposal = {
  readonly matter: string
  readonly asNamed: string
  readonly material: string
  readonly reason: DraftCut['reason']
  readonly why: Said
}

type Reason = Pick<CutProposal, 'reason' | 'why'>
const because = (reason: CutProposal['reason'], zh: string, en: string): Reason => ({
  reason,
  why: { zh, en },
})

/** Papers a system can draw up from the one form: lists, rosters, tables, notes (R08). */
const listLike = /(清单|名册|名单|目录|一览表|基本情况|情况说明|登记表|花名册|信息表)$/
const promiseLike = /(承诺书|保证书|声明|承诺)$/
/** R31 Commitment is not for safety, finance, ecology and health of persons: by the paper, and by the matter that asks for it. */
const guarded = /(安全|消防|环境|环评|排污|卫生|健康|医|药|食品|餐饮|危险|爆|特种|金融|辐射)/

const reasonOf = (material: Material, matter: Matter): Reason | undefined => {
  if (listLike.test(material.name))
    return because(
      'generated',
      '内容都在一张表里，可由系统生成',
      'All of it stands in the one form; the system can draw it up',
    )
  if (promiseLike.test(material.name))
    return because(
      'generated',
      '承诺内容可在申请时勾选，由系统生成',
      'The promise can be ticked in the application and drawn up',
    )
  if (material.kind === 'declaration')
    return because(
      'generated',
      '由当事人在线签署，系统生成文本',
      'Signed online; the system draws up the text',
    )
  return material.kind === 'certificate' && !guarded.test(material.name + matter.name)
    ? because(
        'commitment',
        '不涉及安全、健康，可由申请人承诺代替',
        'Not about safety or health: a promise may stand for it (R31)',
      )
    : undefined
}

/** V16 Cuts worth a look among what is still handed in, each with its reason; the joint team decides, nothing is cut by this. */
export const proposeCuts = (catalogue: Catalogue, thing: OneThing): CutProposal[] => {
  const found = new Map<string, CutProposal>()
  for (const { row } of digestOf(catalogue, thing).submit) {
    const material = catalogue.material.get(row.material)
    row.askedBy.forEach((code, index) => {
      const matter = catalogue.matter.get(code)
      const reason = material && matter && reasonOf(material, matter)
      if (!reason) return
      const asNamed = row.asNamed[index] ?? material.name
      found.set(`${code}|${material.id}`, { matter: code, material: material.id, asNamed, ...reason })
    })
  }
  return [...found.values()]
}
