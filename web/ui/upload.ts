import type { Attachment, ProblemDetails } from '../../contract/client.ts'
import { Refusal, Unreachable } from './call.ts'

type Upload = {
  readonly caseId: string
  readonly material: string
  readonly file: File
  /** Share of the file that has left, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Form = {
  readonly url: string
  readonly body: FormData
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Posts a form with a file. XMLHttpRequest, because fetch cannot tell how much has been sent. */
export const sendForm = <T>({ url, body, onProgress }: Form): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0)
    request.onerror = () => reject(new Unreachable('network'))
    request.onload = () => {
      const reply = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(reply as T)
      const details = reply as ProblemDetails | undefined
      return reject(details?.problems ? new Refusal(details) : new Unreachable(String(request.status)))
    }
    request.send(body)
  })

/** Attaches a file to a material. */
export const uploadAttachment = ({ caseId, material, file, onProgress }: Upload): Promise<Attachment> => {
  const body = new FormData()
  body.append('material', material)
  body.append('file', file)
  return sendForm<Attachment>({
    url: `/api/cases/${encodeURIComponent(caseId)}/attachments`,
    body,
    onProgress,
  })
}

/** 4096 → 4 KB. Sizes are told in the units people see on their phones. */
export const formatSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0).replace(/\.0$/, '')} MB`
}
