import type { Example } from './example.ts'
import { TextFigures } from './text-figures.tsx'

const step = (x: number, text: string) => ({
  box: { x, y: 0, width: 46, height: 13, fill: null, edge: 0.2 },
  label: { x: x + 23, y: 6.5, text, size: 4, anchor: 'middle' as const, fill: 'currentColor' },
})
const steps = [step(0, '进货查验'), step(60, '分类存放'), step(120, '上架销售')]
const arrow = (x1: number) => ({ x1, y1: 6.5, x2: x1 + 14, y2: 6.5, isDashed: false, heads: 1 as const })

const paragraph = (id: string) => ({
  ...{ id, text: '［图：先答小问题］', model: '', figure: null },
  ...{ isHeading: false, number: null, isEdited: false, isOutdated: false },
})
const figure = {
  ...{ width: 166, height: 13, said: '流程：进货查验、分类存放、上架销售' },
  boxes: steps.map(({ box }) => box),
  lines: [arrow(46), arrow(106)],
  labels: steps.map(({ label }) => label),
}

export const examples: readonly Example[] = [
  {
    zh: '画好了',
    en: 'Drawn',
    show: () => <TextFigures paragraphs={[{ ...paragraph('flow'), figure }]} />,
  },
  {
    zh: '小问题还没答',
    en: 'Its questions are not answered yet',
    show: () => <TextFigures paragraphs={[paragraph('flow')]} />,
  },
]
