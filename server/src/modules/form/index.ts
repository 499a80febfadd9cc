import { moduleOf } from '#platform/module'
import { formFiles } from './form-files.ts'
import type { FormService } from './service.ts'

export const form = moduleOf<FormService>([], formFiles)

export type { FormCache } from './service.ts'
export { createForm, createFormCache } from './service.ts'
