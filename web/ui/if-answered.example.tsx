import type { Example } from './example.ts'
import { IfAnswered, WhomToAsk } from './if-answered.tsx'

const one = (number: number) => ({ least: number, most: number })
const figures = (materials: number, days: number) => ({
  matters: one(7),
  materials: one(materials),
  fields: one(85),
  days: one(days),
  visits: one(1),
  fees: one(0),
})
const bureau = { id: 'zjj', name: '住房和城乡建设局', nameEn: 'Housing Bureau' }

export const examples: readonly Example[] = [
  {
    zh: '一个问题没有定：每个回答多出什么',
    en: 'A question that is open: what each answer would bring',
    show: () => (
      <IfAnswered
        ifs={[
          {
            answer: { zh: '是', en: 'Yes' },
            matters: [{ code: 'm', name: '排水许可', nameEn: 'Drainage permit', department: bureau }],
            materials: [{ material: 'd', name: '排水管网图', nameEn: 'Drainage drawing' }],
            spared: [],
            figures: figures(7, 16),
          },
          {
            answer: { zh: '否', en: 'No' },
            matters: [],
            materials: [],
            spared: [],
            figures: figures(6, 6),
          },
        ]}
      />
    ),
  },
  {
    zh: '不清楚的时候问谁',
    en: 'Who can tell',
    show: () => <WhomToAsk whom={[bureau]} />,
  },
]
