import type { Language } from '../../ui/language.tsx'
import { formatSize } from '../../ui/upload.ts'

/** Media types in the words on people's files. */
const words: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WEBP',
  'image/heic': 'HEIC',
  'application/ofd': 'OFD',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
}
const endings: Record<string, string> = { 'application/ofd': '.ofd', 'image/heic': '.heic,.heif' }

export type UploadLimits = { readonly maxBytes: number; readonly accepts: readonly string[] }

/** “PDF、JPG、PNG” and “10 MB”, told before anybody chooses a file (lesson 19). */
export const sayLimits = (
  { maxBytes, accepts }: UploadLimits,
  language: Language,
): { types: string; size: string } => ({
  types: accepts.map((type) => words[type] ?? type).join(language === 'zh' ? '、' : ', '),
  size: formatSize(maxBytes),
})

/** For the file chooser: media types, and endings for those that phones do not know by type. */
export const acceptAttribute = ({ accepts }: UploadLimits): string =>
  accepts.map((type) => (endings[type] ? `${type},${endings[type]}` : type)).join(',')

/** Too large is said at once, without sending; the type is judged by content on the server. */
export const isTooLarge = (file: { readonly size: number }, { maxBytes }: UploadLimits): boolean =>
  file.size > maxBytes
