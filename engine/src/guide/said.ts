import { unitWords } from '#engine/catalogue'
import type { Said } from '#engine/kernel'

/** A text of the guide: unlike Said, its English is absent where the catalogue has none (G2: never a made-up translation). */
export type GuideText = Pick<Said, 'zh'> & Partial<Said>

export const said = (zh: string, en?: string): GuideText => (en === undefined ? { zh } : { zh, en })

/** The catalogue's own closed lists in English. A word that is not here is shown in Chinese only. */
const english: Readonly<Record<string, string>> = {
  行政许可: 'Administrative licence',
  备案: 'Filing',
  行政确认: 'Administrative confirmation',
  公共服务: 'Public service',
  其他行政权力: 'Other administrative power',
  法人: 'Legal persons',
  个体工商户: 'Individual businesses',
  个人: 'Natural persons',
  许可证: 'Licence',
  执照: 'Business licence',
  批文: 'Approval document',
  备案凭证: 'Filing receipt',
  无: 'None',
  现场核查: 'On-site inspection',
  检验检测: 'Testing',
  专家评审: 'Expert review',
  公示: 'Public notice',
  听证: 'Hearing',
  考试: 'Examination',
  即办件: 'On the spot',
  承诺件: 'Within the promised limit',
  即审即办: 'Examined and decided at once',
  前审后批: 'Examined first, then approved',
  出证办结: 'Ends with a certificate',
  出文办结: 'Ends with a document',
  审批办结: 'Ends with an approval',
  受理: 'Acceptance',
  审核: 'Examination',
  审批: 'Approval',
  办结: 'Completion',
  送达: 'Delivery',
}

/** A word of one of the catalogue's closed lists, with its English. */
export const word = (zh: string): GuideText => said(zh, english[zh] ?? unitWords[zh]?.en)
