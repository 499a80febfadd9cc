import type { Catalogue } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { unmetIn, unmetSaid } from './unmet.ts'

/**
 * C3 What the one notice says most often: what is wrong with a paper or a field, and how its person mends it. A notice keeps the sentence it was sent
 * with, in the clerk's language, and everybody reads it in theirs (`sayStanding`): so a sentence that was ever sent stays here.
 */
export const standingWords = {
  'reason.blurred': { zh: '拍得不清楚', en: 'Not legible' },
  'reason.expired': { zh: '已过期', en: 'Expired' },
  'reason.incomplete': { zh: '缺页', en: 'Pages missing' },
  'reason.unsigned': { zh: '没有签字盖章', en: 'Not signed or sealed' },
  'reason.wrongPaper': { zh: '不是这份材料', en: 'Wrong paper' },
  'reason.mismatch': { zh: '与申请表不一致', en: 'Differs from the form' },
  'reason.missing': { zh: '没有交', en: 'Not handed in' },
  'reason.fieldEmpty': {
    zh: '问题定下来以后，这一栏还空着',
    en: 'Empty, and needed since a question was settled',
  },
  'cure.blurred': {
    zh: '请重新拍照或扫描，四角完整、字能看清',
    en: 'Take or scan it again: all four corners, every word legible',
  },
  'cure.expired': { zh: '请交在有效期内的一份', en: 'Hand in one that is still valid' },
  'cure.incomplete': {
    zh: '请把缺的页或缺的内容补齐，整份重新交',
    en: 'Add what is missing and hand in the whole paper again',
  },
  'cure.unsigned': { zh: '请签字或盖章后重新交', en: 'Sign or seal it and hand it in again' },
  'cure.wrongPaper': {
    zh: '交的不是这份材料，请交清单上写的这一份',
    en: 'This is another paper: hand in the one that is named',
  },
  'cure.mismatch': {
    zh: '请核对后，让材料和申请表写的一致',
    en: 'Compare it with the form and make both say the same',
  },
  'cure.again': { zh: '请补交清晰完整的文件', en: 'Hand in a legible, complete file' },
  'cure.missing': { zh: '请补交这份材料', en: 'Hand in this paper' },
  'cure.criterion': {
    zh: '照这一条改好再交；受理标准就在这份材料旁边。',
    en: 'Mend it by this criterion; the criteria stand beside the paper.',
  },
  'cure.criterionBlank': {
    zh: '照这一条改好再交；受理标准和空白表就在这份材料旁边。',
    en: 'Mend it by this criterion; criteria and blank form stand beside the paper.',
  },
  'cure.criterionSample': {
    zh: '照这一条改好再交；受理标准和样例就在这份材料旁边。',
    en: 'Mend it by this criterion; criteria and sample stand beside the paper.',
  },
  'cure.criterionBoth': {
    zh: '照这一条改好再交；受理标准和空白表、样例就在这份材料旁边。',
    en: 'Mend it by this criterion; criteria, blank form and sample stand beside the paper.',
  },
  'cure.fillIn': { zh: '请填上', en: 'Please fill it in' },
  'cure.field': { zh: '请改这一栏', en: 'Mend this field' },
} as const satisfies Record<string, Said>
export type StandingWord = keyof typeof standingWords

/** C3 A standing sentence in both languages, whichever it was sent in; whatever else somebody typed stays as it was typed. */
export const sayStanding = (text: string): Said => {
  const sent = text.trim()
  return (
    Object.values(standingWords).find(({ zh, en }) => sent === zh || sent === en) ?? { zh: text, en: text }
  )
}

type Named = { readonly name: string; readonly name_en?: string | undefined }
const nameIn = (rows: readonly Named[], text: string): Said => {
  const found = rows.find((row) => row.name === text || row.name_en === text)
  return found ? { zh: found.name, en: found.name_en ?? found.name } : { zh: text, en: text }
}

type Item = {
  /** The paper the line is about; null where it is about a field of the form, or something else. */
  readonly material: string | null
  readonly name: string
  readonly wrong: string
  readonly cure: string
}

/** C3 F36 A line of the one notice as it is read in each language: names, criteria and standing sentences are known, the rest is as it was typed. */
export const readNotice = (
  { material, name, wrong, cure }: Item,
  { elements, material: materials }: Pick<Catalogue, 'elements' | 'material'>,
) => {
  const paper = material === null ? undefined : materials.get(material)
  const criteria = (paper?.criteria ?? []).map((one) => ({ unmet: unmetSaid(one) }))
  const named = nameIn(paper ? [paper] : elements, name)
  const told = unmetIn(criteria, wrong)?.unmet ?? sayStanding(wrong)
  const mended = sayStanding(cure)
  return {
    material,
    ...{ name: named.zh, nameEn: named.en },
    ...{ wrong: told.zh, wrongEn: told.en },
    ...{ cure: mended.zh, cureEn: mended.en },
  }
}
