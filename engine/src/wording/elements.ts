import type { DataElement } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { createLexicon } from './lexicon.ts'
import { type Reading, readWording } from './read-wording.ts'
import { createSettledMemory } from './settled-memory.ts'
import { createTokenIndex, rarity } from './token-index.ts'
import type { Decided, ElementLibrary, ElementSuggestion } from './types.ts'
import { decidedBy } from './why.ts'

/** What the end of a label gives away about the type of its field. */
const typeSigns: readonly (readonly [RegExp, readonly DataElement['type'][]])[] = [
  [/电话|手机|联系方式/, ['phone']],
  [/身份证号|证件号码?$|身份号码/, ['id_number', 'string']],
  [/信用代码|税号|识别号|注册号|执照号/, ['uscc', 'string']],
  [/日期|年月日?$|时间$/, ['date']],
  [/地址|住址|住所|坐落|地点/, ['address']],
  [/面积|金额|资本|资金|投资额|长度|宽度|高度|吨位/, ['number', 'integer']],
  [/人数|数量|个数|台数|辆数|层数/, ['integer', 'number']],
  [/姓名$/, ['person', 'string']],
  [/^是否|有无/, ['boolean', 'enum']],
]

/** 1 the type is as the label sounds, 0 it is another, 0.5 the label does not say. */
const typeAgreement = (label: string, type: DataElement['type']): number => {
  const sign = typeSigns.find(([pattern]) => pattern.test(label))
  return sign ? (sign[1].includes(type) ? 1 : 0) : 0.5
}

const personAgreement = (label: Reading, element: Reading): number => {
  if (label.roles.size === 0) return element.roles.size === 0 ? 0 : -0.15
  if (element.roles.size === 0) return -0.1
  return [...element.roles].some((role) => label.roles.has(role)) ? 0.35 : -0.4
}

/** What is asked (电话, 面积, 人数): a label and an element that ask for different things are seldom the same. */
const askAgreement = (label: Reading, element: Reading): number => {
  if (label.lastPaper === undefined || element.lastPaper === undefined) return 0
  return label.lastPaper === element.lastPaper ? 0.15 : -0.15
}

/** The commonest element of all forms gets this much more than one no form uses. */
const habit = 0.12

type Ground = {
  readonly decision: Decided | undefined
  readonly equal: boolean
  readonly settled: string | undefined
  readonly typed: boolean
}

const explain = ({ equal, settled, typed, decision }: Ground): Said => {
  if (decision) return decidedBy(decision)
  if (equal) return { zh: '与数据元名称相同', en: 'same as the name of the data element' }
  if (settled !== undefined)
    return { zh: `与已定字段“${settled}”相近`, en: `like the settled label ${settled}` }
  return typed
    ? { zh: '名称相近，类型相符', en: 'like name and fitting type' }
    : { zh: '名称相近', en: 'like name' }
}

const openElements = ({ elements, settled = [], words }: ElementLibrary) => {
  const beside = words.concepts.filter(({ kind }) => kind !== 'paper')
  const lexicon = createLexicon({ ...words, concepts: [...words.fields, ...beside] })
  const names = elements.map(({ name }) => readWording(lexicon, name))
  const rare = rarity(names.map(({ all }) => all))
  const place = new Map(elements.map(({ id }, at) => [id, at]))
  const memory = createSettledMemory(
    lexicon,
    settled.map(({ label, element, decided }) => ({
      ...{ asNamed: label, material: element },
      ...(decided ? { decided } : {}),
    })),
    place,
    rare,
  )
  const index = createTokenIndex(
    names.map(({ all }) => all),
    rare,
  )
  return { lexicon, names, memory, index }
}

/** Opens a list of elements for proposals: best first; scores are 0 to 1 (N9). */
export const createElementSuggester = (library: ElementLibrary) => {
  const { lexicon, names, memory, index } = openElements(library)
  const uses = library.elements.map(({ id }) => Math.log1p(library.used?.get(id) ?? 0))
  const most = uses.reduce((a, b) => Math.max(a, b), 0) || 1
  return (label: string, top = 5): ElementSuggestion[] => {
    const reading = readWording(lexicon, label)
    const [both, covered] = [index.both(reading.all), index.covered(reading.all)]
    const { best, bestWording, decided, decision } = memory.recall(reading)
    const score = (element: DataElement, at: number) => {
      const name = names[at]!
      const equal = name.plain === reading.plain
      const likeness = Math.max(equal ? 1 : both[at]! * 0.8 + covered[at]! * 0.2, best[at]!)
      const typed = typeAgreement(label, element.type)
      const person = personAgreement(reading, name) * 0.5
      const words = likeness * 0.75 + (typed - 0.5) * 0.2 + person + askAgreement(reading, name)
      const settled = best[at]! >= likeness ? bestWording[at] : undefined
      return {
        element: element.id,
        order: words + (habit * uses[at]!) / most + decided[at]! + 0.05,
        why: () => explain({ equal, settled, typed: typed === 1, decision: decision[at] }),
      }
    }
    return library.elements
      .map(score)
      .sort((a, b) => b.order - a.order || (a.element < b.element ? -1 : 1))
      .slice(0, top)
      .map(({ element, order, why }) => ({
        element,
        score: Math.round(Math.min(1, Math.max(0, order)) * 1e4) / 1e4,
        why: why(),
      }))
  }
}

/** Proposes data elements for the labels of a paper form, in their order (N9). */
export const suggestElements = (
  library: ElementLibrary,
  labels: readonly string[],
  top = 5,
): ElementSuggestion[][] => {
  const suggest = createElementSuggester(library)
  return labels.map((label) => suggest(label, top))
}
