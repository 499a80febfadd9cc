export type { AskedElement, FieldShape, FieldType, FormField, FormSection, FormValues, RequiredWhen } from './types.ts'
export { fieldTypes } from './types.ts'
