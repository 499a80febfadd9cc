import { type Actor, chinaDay, type Problem } from '#engine/kernel'
import { failCasework } from './problems.ts'

/** What one account may upload on one day of China. */
export type UploadQuota = { readonly files: number; readonly bytes: number }
export type UploadQuotas = { readonly applicant: UploadQuota; readonly staff: UploadQuota }
const megabyte = 1024 * 1024
/** C52 A household's year of papers in a day; a window scans for everybody who comes. */
export const uploadQuotas: UploadQuotas = {
  applicant: { files: 200, bytes: 1_000 * megabyte },
  staff: { files: 5_000, bytes: 20_000 * megabyte },
}

/** Files and MB, as the settings write it. */
export const quotaWritten = ({ files, bytes }: UploadQuota): string => `${files},${bytes / megabyte}`

export const quotaOf = (quotas: UploadQuotas, { role }: Actor): UploadQuota =>
  role === 'applicant' ? quotas.applicant : quotas.staff

const nextDay = (now: string): string => chinaDay(new Date(Date.parse(now) + 86_400_000).toISOString())

/** C52 What was uploaded today, the file in question counted in: refused beyond the quota, saying when it goes on. */
export const beyondQuota = (uploaded: UploadQuota, { files, bytes }: UploadQuota, now: string): Problem[] => {
  const next = nextDay(now)
  if (uploaded.files > files) return [failCasework('uploads_of_day', { count: files, next }, 'file')]
  return uploaded.bytes > bytes
    ? [failCasework('upload_bytes_of_day', { megabytes: Math.floor(bytes / megabyte), next }, 'file')]
    : []
}
