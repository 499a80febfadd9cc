import { Refusal, Unreachable } from './call.ts'
import type { Example } from './example.ts'
import { ProblemList } from './problem-list.tsx'

const problem = (place: string, zh: string, en: string) => ({
  code: 'value_missing',
  place,
  values: {},
  zh,
  en,
})
const refusal = new Refusal({
  type: 'about:blank',
  title: 'Refused',
  status: 422,
  detail: '',
  code: 'value_missing',
  problems: [
    problem(
      'phone',
      '联系电话没有填。请填 11 位手机号，例如 13800000000。',
      'The phone number is missing. Give 11 digits, for example 13800000000.',
    ),
    problem('area', '店面多大要填数。', 'The size of the shop must be a number.'),
  ],
})

export const examples: readonly Example[] = [
  {
    zh: '被拒绝：每句话都连到要改的那一栏',
    en: 'Refused: each sentence leads to the field that mends it',
    show: () => <ProblemList error={refusal} hrefOf={(place) => `#${place}`} quiet />,
  },
  {
    zh: '连不上服务器',
    en: 'The server cannot be reached',
    show: () => <ProblemList error={new Unreachable('network')} quiet />,
  },
]
