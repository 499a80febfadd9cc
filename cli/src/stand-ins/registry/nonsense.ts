import type { Nonsense } from './settings.ts'

export type Asked = { readonly department: string; readonly material: string; readonly subject: string }
type Body = { readonly type: string; readonly body: string }

const json = (value: unknown): Body => ({ type: 'application/json', body: JSON.stringify(value) })
/** Larger than any real answer; a reader without a cap would keep it all. */
const hugeBytes = 4 * 1024 * 1024

const answers: Record<Nonsense, (asked: Asked, elements: readonly string[]) => Body> = {
  html: () => ({ type: 'text/html', body: '<html><body>系统维护中</body></html>' }),
  array: () => json([]),
  other_subject: (asked) => json({ ...asked, subject: '11010519491231002X', fields: {} }),
  wrong_type: (asked, elements) =>
    json({ ...asked, fields: Object.fromEntries(elements.map((element) => [element, { value: null }])) }),
  signs: (asked) => json({ ...asked, fields: {}, remark: '\u0002somebody\u0003' }),
  huge: (asked) => json({ ...asked, fields: {}, padding: '0'.repeat(hugeBytes) }),
}

/** Something that looks like an answer and is none. `elements` are those of the material asked for. */
export const makeNonsense = (kind: Nonsense, asked: Asked, elements: readonly string[]): Body =>
  answers[kind](asked, elements)
