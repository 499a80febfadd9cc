import type { Example } from './example.ts'
import { Light } from './light.tsx'

const all = ['green', 'amber', 'red', 'overdue'] as const

export const examples: readonly Example[] = [
  {
    zh: '四种灯，每种都带一个词',
    en: 'Four lights, each with its word',
    show: () => all.map((light) => <Light key={light} light={light} />),
  },
  {
    zh: '灯后面跟一个数',
    en: 'A light with what is left',
    show: (pick) => <Light light="amber">{pick('剩 2 天', '2 days left')}</Light>,
  },
]
