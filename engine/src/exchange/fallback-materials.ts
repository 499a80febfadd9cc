import type { Said } from '#engine/kernel'
import { told } from './told.ts'
import type { Answer, DataNeed } from './types.ts'

/** What became of one need. */
export type Outcome = {
  readonly need: DataNeed
  readonly answer: Answer
  /** The person disputes what was found (R08). */
  readonly disputed?: boolean
}

/** A paper asked for after all, and why. */
export type FallbackMaterial = {
  readonly material: string
  readonly reason: Exclude<Answer['kind'], 'found'> | 'disputed'
  readonly told: Said
}

const disputedText = (need: DataNeed): Said => ({
  zh: `您对${need.departmentName}提供的${need.materialName}数据提出了异议。以您的为准，请提交这份材料；我们已请${need.departmentName}核对更正。`,
  en: `You disputed the data of the ${need.materialNameEn} from ${need.departmentNameEn}. Your version counts: please hand the paper in. The department has been asked to correct its data.`,
})

/** X1 The papers that go back to the list of things to hand in, each once, in the order they were asked for. */
export const fallbackMaterials = (outcomes: readonly Outcome[]): readonly FallbackMaterial[] => {
  const latest = new Map(outcomes.map((outcome) => [outcome.need.material, outcome]))
  return [...latest.values()]
    .filter(({ need }) => need.document)
    .flatMap(({ need, answer, disputed }): FallbackMaterial[] => {
      if (answer.kind !== 'found')
        return [{ material: need.material, reason: answer.kind, told: told(answer, need) }]
      return disputed ? [{ material: need.material, reason: 'disputed', told: disputedText(need) }] : []
    })
}
