import type { Said } from '#engine/kernel'
import type { Answer, DataNeed, OutcomeDetail } from './types.ts'

const happened: Record<Exclude<Answer['kind'], 'found'>, Said> = {
  not_found: { zh: '没有查到您的{material}', en: 'has no record of your {material}' },
  slow: { zh: '在规定时间内没有答复', en: 'did not answer in time' },
  down: { zh: '的数据接口暂时连不上', en: 'cannot be reached at present' },
  nonsense: { zh: '返回的数据有误，我们没有采用', en: 'answered with faulty data, which we did not use' },
}

const special: Partial<Record<OutcomeDetail, Said>> = {
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

const fill = (text: string, material: string): string => text.replaceAll('{material}', material)

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
  const what = special[answer.detail] ?? happened[answer.kind]
  const then = need.document ? consequence.paper : consequence.fields
  return {
    zh: `${need.departmentName}${fill(what.zh, need.materialName)}。${then.zh}`,
    en: `${need.departmentNameEn} ${fill(what.en, need.materialNameEn)}. ${then.en}`,
  }
}
