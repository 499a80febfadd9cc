import type { UploadedList } from '../../../../contract/client.ts'
import { sendForm } from '../../../ui/upload.ts'

/** Uploads a department's list; nothing is imported yet. */
export const uploadList = (
  department: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadedList> => {
  const body = new FormData()
  body.append('file', file)
  const url = `/api/lists/departments/${encodeURIComponent(department)}`
  return sendForm<UploadedList>({ url, body, onProgress })
}

/** Addresses of the workbooks the API gives out. */
export const workbookAddress = {
  list: (department: string, filled: boolean, language: string): string =>
    `/api/lists/departments/${encodeURIComponent(department)}/list.xlsx?filled=${filled ? 'yes' : 'no'}&language=${language}`,
  marked: (uploadId: string, language: string): string =>
    `/api/lists/${uploadId}/marked.xlsx?language=${language}`,
}
