import type { FallbackCode, FallbackReason } from '#engine/casework'
import type { Said } from '#engine/kernel'
import type { Answer, DataNeed } from './types.ts'

/** Whose data of which paper, as people call them. */
type Named = { readonly department: Said; readonly material: Said }

/** Why a source gave nothing, by code: the one table of these words. */
const happened: Record<Exclude<FallbackCode, 'disputed'>, Said> = {
  not_found: { zh: '没有查到您的{material}', en: 'has no record of your {material}' },
  slow: { zh: '在规定时间内没有答复', en: 'did not answer in time' },
  down: { zh: '的数据接口暂时连不上', en: 'cannot be reached at present' },
  nonsense: { zh: '返回的数据有误，我们没有采用', en: 'answered with faulty data, which we did not use' },
  not_applicable: {
    zh: '查不了您这种证件的{material}',
    en: 'keeps no {material} of people with your kind of document',
  },
  not_named: {
    zh: '的{material}说的是您没有写明的人，我们没有采用',
    en: 'holds a {material} of somebody you have not named, which we did not use',
  },
  expired: { zh: '登记的{material}已经过期', en: 'holds a {material} that has expired' },
  no_document: {
    zh: '有您的登记信息，但没有{material}的电子件',
    en: 'has your record but no electronic copy of the {material}',
  },
}

const consequence = {
  paper: {
    zh: '请您自己提交这份材料，其他事项照常办理，不用等。',
    en: 'Please hand this paper in yourself; everything else goes on without waiting.',
  },
  fields: {
    zh: '请您自己填写这几项，其他事项照常办理，不用等。',
    en: 'Please fill these fields in yourself; everything else goes on without waiting.',
  },
}

const notGiven = (
  code: Exclude<FallbackCode, 'disputed'>,
  { department, material }: Named,
  then: Said,
): Said => {
  const what = happened[code]
  return {
    zh: `${department.zh}${what.zh.replaceAll('{material}', material.zh)}。${then.zh}`,
    en: `${department.en} ${what.en.replaceAll('{material}', material.en)}. ${then.en}`,
  }
}

const disputed = ({ department, material }: Named): Said => ({
  zh: `您对${department.zh}提供的${material.zh}数据提出了异议。以您的为准，请提交这份材料；我们已请${department.zh}核对更正。`,
  en: `You disputed the data of the ${material.en} from ${department.en}. Your version counts: please hand the paper in. The department has been asked to correct its data.`,
})

/** X3 Why a paper is asked for after all. Cases of before codes were kept carry the sentence itself. */
export const sayFallback = (reason: FallbackReason, names: Named): Said => {
  if ('told' in reason) return reason.told
  return reason.code === 'disputed' ? disputed(names) : notGiven(reason.code, names, consequence.paper)
}

type Failed = Exclude<Answer, { kind: 'found' }>

const toldDetails = ['expired', 'no_document', 'not_applicable', 'not_named'] as const
const isTold = (detail: string): detail is (typeof toldDetails)[number] =>
  toldDetails.some((one) => one === detail)

/** The code of an answer that brought nothing: its detail where people are told more by it, else its kind. */
export const failureCode = ({ kind, detail }: Failed): Exclude<FallbackCode, 'disputed'> =>
  isTold(detail) ? detail : kind

const namesOf = (need: DataNeed): Named => ({
  department: { zh: need.departmentName, en: need.departmentNameEn },
  material: { zh: need.materialName, en: need.materialNameEn },
})

/** What the person is told of one outcome: who was asked, what came of it, what follows (X1). */
export const told = (answer: Answer, need: DataNeed): Said => {
  if (answer.kind === 'found') {
    const rest = need.document
      ? {
          zh: '不用您提交。有不对的地方，可以提出异议，以您的为准。',
          en: 'You need not bring it. If something is wrong, say so: your version counts.',
        }
      : {
          zh: '已为您填好。有不对的地方，可以提出异议，以您的为准。',
          en: 'It is filled in for you. If something is wrong, say so: your version counts.',
        }
    return {
      zh: `${need.departmentName}提供了${need.materialName}的数据，${rest.zh}`,
      en: `${need.departmentNameEn} gave the data of the ${need.materialNameEn}. ${rest.en}`,
    }
  }
  return notGiven(failureCode(answer), namesOf(need), need.document ? consequence.paper : consequence.fields)
}
