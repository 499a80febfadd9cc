import type { Said } from '#engine/kernel'
import { type Evidence, type FeatureName, featureCount, featureNames } from './features.ts'
import type { MaterialCard } from './material-card.ts'
import type { Decided } from './types.ts'

const shared = (evidence: Evidence, card: MaterialCard): string[] =>
  [...card.name.papers, ...card.name.roles].filter(
    (word) => evidence.reading.papers.has(word) || evidence.reading.roles.has(word),
  )

type Precedent = { readonly twin: string | undefined; readonly decision: Decided | undefined }

/** N6 Who decided the same words, and when. */
export const decidedBy = ({ by, on }: Decided): Said => {
  const [year, month, day] = on.split('-').map(Number)
  return {
    zh: `同样的用词，${by} ${year}年${month}月${day}日定过`,
    en: `the same wording, decided by ${by} on ${on}`,
  }
}

/** The strongest ground in one sentence, so that a clerk can agree or see the mistake at a glance (N8). */
export const explain = (
  evidence: Evidence,
  place: number,
  card: MaterialCard,
  { twin, decision }: Precedent,
): Said => {
  if (decision) return decidedBy(decision)
  const value = (name: FeatureName) => evidence.values[place * featureCount + featureNames.indexOf(name)]!
  if (value('nameEqual')) return { zh: '与标准名称相同', en: 'same as the canonical name' }
  if (value('formBoth')) return { zh: '本事项自己的申请表', en: "the matter's own application form" }
  if (twin && value('settledSame'))
    return { zh: `已有相同用词“${twin}”`, en: `the same wording is settled: ${twin}` }
  if (value('prerequisite') && value('namePart') > 0.3)
    return { zh: '前置事项的结果，名称相近', en: 'result of a prerequisite, with a like name' }
  if (twin && value('settledLike') > value('namePart'))
    return { zh: `与已定用词“${twin}”相近`, en: `like the settled wording ${twin}` }
  const words = shared(evidence, card)
  if (words.length)
    return { zh: `同指${words.slice(0, 2).join('、')}`, en: `both speak of ${words.slice(0, 2).join(', ')}` }
  if (value('nameWhole') > 0.15) return { zh: '用词与标准名称相近', en: 'wording like the canonical name' }
  return { zh: '材料种类相同，请核对', en: 'same kind of paper; please check' }
}
