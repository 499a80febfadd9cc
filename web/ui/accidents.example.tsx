import { AccidentBar } from './accidents.tsx'
import type { Example } from './example.ts'

export const examples: readonly Example[] = [
  {
    zh: '没有人接住的故障，也说出来',
    en: 'What broke and nobody caught is said',
    show: () => <AccidentBar onClose={() => undefined} />,
  },
]
