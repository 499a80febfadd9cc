export type { ValueContext } from './check-value.ts'
export { checkValue } from './check-value.ts'
export { creditCodeCheckCharacter, creditCodeFault } from './credit-code.ts'
export { exampleFor } from './example-values.ts'
export { fieldsOf, formSections, sectionOf } from './form-sections.ts'
export { birthDateOf, genderOf, identityCheckCharacter, identityNumberFault } from './identity-number.ts'
export { isPersonal, mask, maskField } from './mask.ts'
export { prefillFromAnswers } from './prefill-from-answers.ts'
export { isRealDay } from './real-day.ts'
export { tidy } from './tidy.ts'
export type {
  FieldShape,
  FieldType,
  FormField,
  FormPlan,
  FormSection,
  FormValues,
  RequiredWhen,
} from './types.ts'
export { draftFaults, isRequired, missingFields, validateValues } from './validate-values.ts'
