import { type UploadQuotas, uploadQuotas } from '#engine/casework'
import type { Database } from '#platform/database'
import { createUploadStore } from './store.ts'
import { createUploadsOver } from './uploads.ts'

export const createUploads = (database: Pick<Database, 'query'>, quotas: UploadQuotas = uploadQuotas) =>
  createUploadsOver(createUploadStore(database), quotas)

export type { Collected } from './collect-files.ts'
export { collectFiles } from './collect-files.ts'
export { uploadChores } from './store.ts'
export type { Uploads } from './uploads.ts'
