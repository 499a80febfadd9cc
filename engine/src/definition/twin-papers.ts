import type { Catalogue, Material, Matter, OneThing } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { digestOf } from './digest.ts'

/** Two papers of one plan that look like one: whoever asks for `material` finds its fact on `as` (D11). */
export type TwinPapers = {
  readonly material: string
  readonly as: string
  /** The matters whose row would be cut. */
  readonly matters: readonly string[]
  readonly why: Said
}

/** What a paper is of, by how its name ends, and the words in it that say only what of the same thing it looks at, or whose it is. */
const heads: readonly { readonly head: string; readonly ends: RegExp; readonly left: RegExp }[] = [
  { head: '位置图', ends: /(方位|位置|地理|周边|周围|四邻).*图$/, left: /经营|营业|场所|店面|门店/g },
  {
    head: '平面图',
    ends: /(平面布局图|平面布置图|平面示意图|分布示意图|平面图|布局图|布置图|分布图)$/,
    left: /经营|营业|场所|内部|结构|客房|床位|卫生|设施|设备|工艺|功能|区间|通道|监控|分布|各层/g,
  },
  {
    head: '委托书',
    ends: /(委托书|委托代理人证明|代理人的证明|授权文件|授权证明)$/,
    left: /指定代表|或者|共同|委托|代理人|经办人|授权|单位|企业|法定代表人/g,
  },
  {
    head: '劳动合同',
    ends: /(劳动合同|聘用合同|聘用证明)(样本|文本)?$/,
    left: /职工|员工|从业人员|单位|企业/g,
  },
]
const aside = /[（(][^）)]*[）)]|[\s、，的“”]/g
const copies = /(复印件|复制件|原件)$/

const meaning = (name: string): string => {
  const words = name.replace(aside, '').replace(copies, '')
  const known = heads.find(({ ends }) => ends.test(words))
  return known ? `${words.replace(known.ends, '').replace(known.left, '')}|${known.head}` : words
}

/** A paper an office issues, or that says who a person is, shows its own fact, however alike it sounds. */
const ownFact = ({ kind, issued_by, result_of }: Material): boolean =>
  kind === 'personal' || kind === 'licence' || kind === 'certificate' || Boolean(issued_by ?? result_of)

type Paper = {
  readonly material: Material
  readonly asking: readonly Matter[]
  readonly says: ReadonlySet<string>
}

const namesAlike = (one: Paper, other: Paper): boolean => [...one.says].some((name) => other.says.has(name))

/** At least two sentences in common, and half of the shorter list. */
const criteriaAlike = ({ criteria: one = [] }: Material, { criteria: other = [] }: Material): boolean => {
  const said = new Set(one.map(({ says }) => says))
  const both = other.filter(({ says }) => said.has(says)).length
  return both >= 2 && both * 2 >= Math.min(one.length, other.length)
}

const whyAlike = (one: Paper, other: Paper): Said | undefined => {
  if (one.material.kind !== other.material.kind) return undefined
  if ((one.material.produced_by ?? '') !== (other.material.produced_by ?? '')) return undefined
  const both = one.asking.some((matter) => other.asking.includes(matter))
  const asked = both
    ? { zh: '有的事项两份都要', en: 'some matter asks for both' }
    : { zh: '没有一个事项两份都要', en: 'no matter asks for both' }
  if (namesAlike(one, other))
    return {
      zh: `名称或部门的叫法说的是一回事，种类相同；${asked.zh}`,
      en: `Names or wordings say the same, of one kind; ${asked.en}`,
    }
  return criteriaAlike(one.material, other.material)
    ? {
        zh: `要看清的东西大半相同，种类相同；${asked.zh}`,
        en: `Most of what must be seen on them is the same, of one kind; ${asked.en}`,
      }
    : undefined
}

/** The papers still handed in in some scenario, each with the matters that ask for it there and what it is called. */
const papersOf = (catalogue: Catalogue, thing: OneThing): Paper[] => {
  const papers = new Map<string, { asking: Set<Matter>; says: Set<string> }>()
  for (const { row } of digestOf(catalogue, thing).submit) {
    const paper = papers.get(row.material) ?? { asking: new Set(), says: new Set() }
    papers.set(row.material, paper)
    for (const code of row.askedBy) {
      const matter = catalogue.matter.get(code)
      if (matter) paper.asking.add(matter)
    }
    for (const name of row.asNamed) paper.says.add(meaning(name))
  }
  return [...papers].flatMap(([id, { asking, says }]) => {
    const material = catalogue.material.get(id)
    if (!material || ownFact(material)) return []
    return [{ material, asking: [...asking], says: says.add(meaning(material.name)) }]
  })
}

/**
 * D15 Papers worth a look as one: of one kind and maker, names or departments' wordings that say the same, or criteria most of which are
 * the same, asked for in one scenario. What more matters ask for is kept. Nothing is cut by it; what was decided is not proposed.
 */
export const proposeTwinPapers = (catalogue: Catalogue, thing: OneThing): TwinPapers[] => {
  const decided = new Set(
    (thing.cuts ?? []).flatMap(({ reason, material, as }) =>
      reason === 'same_fact' ? [material, as ?? ''] : [],
    ),
  )
  const gone = new Set(
    (thing.cuts ?? []).flatMap(({ reason, material }) => (reason === 'same_fact' ? [material] : [])),
  )
  const papers = papersOf(catalogue, thing)
  const { groups } = digestOf(catalogue, thing)
  const together = (one: Paper, other: Paper): boolean =>
    groups.some(({ matters }) =>
      [one, other].every(({ asking }) => asking.some(({ code }) => matters.includes(code))),
    )
  const found = new Map<string, TwinPapers>()
  papers.forEach((one, index) => {
    for (const other of papers.slice(index + 1)) {
      const [kept, less] = other.asking.length > one.asking.length ? [other, one] : [one, other]
      const [as, material] = [kept.material.id, less.material.id]
      // One paper is kept for several, and none that is kept is given up for a third.
      const taken = [...found.values()].some((twin) => twin.material === as || twin.as === material)
      if (gone.has(as) || decided.has(material) || found.has(material) || taken) continue
      const why = whyAlike(one, other)
      if (why && together(one, other))
        found.set(material, { material, as, matters: less.asking.map(({ code }) => code), why })
    }
  })
  return [...found.values()]
}
