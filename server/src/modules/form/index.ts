import { moduleOf } from '#platform/module'
import { formFiles } from './form-files.ts'
import type { FormService } from './service.ts'
import { tableFiles } from './table-files.ts'

export const form = moduleOf<FormService>([], [...formFiles, ...tableFiles])

export type { FormCache } from './service.ts'
export { createForm, createFormCache } from './service.ts'
