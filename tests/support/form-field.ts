import type { FormField } from '../../engine/src/form/types.ts'

/** A field nobody requires, of one matter, with nothing decided of it. */
export const formField = (
  element: string,
  type: FormField['type'],
  more: Partial<FormField> = {},
): FormField => ({
  element,
  name: element,
  nameEn: element,
  type,
  unit: null,
  options: [],
  optionsEn: [],
  required: false,
  requiredWhen: null,
  rule: null,
  askedBy: ['m'],
  prefillFrom: null,
  comesFrom: null,
  personal: false,
  notBefore: null,
  decidedBy: null,
  fixed: null,
  ...more,
})
