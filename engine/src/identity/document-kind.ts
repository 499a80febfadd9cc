import type { Said } from '#engine/kernel'

/** F20 What somebody proves with who they are. */
export const documentKinds = [
  'resident_card',
  'permanent_resident',
  'residence_permit',
  'hk_macao_permit',
  'taiwan_permit',
  'chinese_passport',
  'foreign_passport',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Record<DocumentKind, Said> = {
  resident_card: { zh: '居民身份证', en: 'Resident identity card' },
  permanent_resident: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident card' },
  residence_permit: {
    zh: '港澳台居民居住证',
    en: 'Residence permit of Hong Kong, Macao or Taiwan residents',
  },
  hk_macao_permit: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit (Hong Kong, Macao)' },
  taiwan_permit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit (Taiwan)' },
  chinese_passport: { zh: '中国护照', en: 'Chinese passport' },
  foreign_passport: { zh: '外国护照', en: 'Foreign passport' },
}
