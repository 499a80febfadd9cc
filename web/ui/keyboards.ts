import type { FormField } from '../../contract/client.ts'

type Keyboard = {
  readonly type?: 'tel'
  readonly inputMode?: 'decimal' | 'numeric' | 'tel'
  readonly autoCapitalize?: 'characters'
  readonly spellCheck?: false
}

const code: Keyboard = { autoCapitalize: 'characters', spellCheck: false }

/** The kinds of keyboard a phone shows; wrong letters and too many are told afterwards (F6): nothing is swallowed while typing or pasting. */
export const keyboards: Partial<Record<FormField['type'], Keyboard>> = {
  number: { inputMode: 'decimal' },
  integer: { inputMode: 'numeric' },
  phone: { type: 'tel', inputMode: 'tel' },
  id_number: code,
  uscc: code,
}
