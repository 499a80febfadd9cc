import type { Example } from './example.ts'
import { CorrectionLine, DenialLetter, RefusalLetter } from './letters.tsx'

export const examples: readonly Example[] = [
  {
    zh: '不予许可：理由、依据、怎么申诉',
    en: 'A denial: reason, basis, how to appeal',
    show: (pick) => (
      <DenialLetter
        task={{
          outcomeReason: pick('场所离中学不足五十米', 'Less than fifty metres from a school'),
          basis: pick('《印刷业管理条例》第九条', 'Regulations on Printing, article 9'),
        }}
      />
    ),
  },
  {
    zh: '不予受理，并告诉该找谁',
    en: 'Not taken in, and who is the right office',
    show: (pick) => (
      <RefusalLetter
        refusal={{
          reason: pick('场所在余姚市，不归本县受理', 'The premises are in Yuyao'),
          rightOffice: pick('余姚市行政服务中心', 'Yuyao service centre'),
        }}
      />
    ),
  },
  {
    zh: '补正的一项：哪里不对、怎么补',
    en: 'One line of a correction: what is wrong, how to mend it',
    show: () => (
      <CorrectionLine
        item={{
          ...{ name: '租赁合同', nameEn: 'Lease' },
          ...{ wrong: '第二页缺出租人签字', wrongEn: 'Page 2 is not signed by the landlord' },
          ...{ cure: '请出租人补签后重新上传', cureEn: 'Have it signed and attach it again' },
        }}
      />
    ),
  },
]
