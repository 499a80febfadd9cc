import { defineProblems, ok, type Problem, type Result, refuse } from '#engine/kernel'
import type { Flaw } from './check-picture.ts'
import type { FileFinding, FileJob } from './file-thread.ts'
import { createThread } from './thread.ts'

const failFlaw = defineProblems({
  file_type: {
    kind: 'invalid',
    zh: '这种文件不能收。请上传照片（JPG、PNG、WebP、HEIC）或 PDF、OFD、Word（docx）文件。',
    en: 'Files of this kind are not taken. Attach a photo (JPG, PNG, WebP, HEIC) or a PDF, OFD or Word (docx) file.',
  },
  file_avif: {
    kind: 'invalid',
    zh: 'AVIF 格式的图片不能收，窗口打不开。请把照片另存为 JPG 或 PNG 再上传。',
    en: 'AVIF pictures are not taken: the windows cannot open them. Save the photo as JPG or PNG and attach that.',
  },
  file_locked: {
    kind: 'invalid',
    zh: '这个文件加了密码，工作人员打不开。请去掉密码（打开后另存一份不加密的），或者打印、拍照后再上传。',
    en: 'This file is locked by a password, so nobody here can open it. Save a copy without the password, or print or photograph it, and attach that.',
  },
  file_cut_off: {
    kind: 'invalid',
    zh: '这个文件不完整，后面一截没有了（多半是下载或复制时断了）。请打开看一看，重新下载、导出或拍照后再上传。',
    en: 'This file is not whole: its end is missing, as after a broken download or copy. Open it to look, then download, export or photograph it again and attach that.',
  },
  file_blank: {
    kind: 'invalid',
    zh: '这个文件里什么内容都没有，每一页都是空白。请看看是不是选错了文件，或者扫描时放反了，再上传一次。',
    en: 'There is nothing in this file: every page is empty. See whether it is the wrong file or was scanned the wrong way up, and attach it again.',
  },
  file_broken: {
    kind: 'invalid',
    zh: '这个文件已经损坏，打不开。请重新导出、扫描或拍照后再上传。',
    en: 'This file is damaged and cannot be opened. Export, scan or photograph it again and attach that.',
  },
  file_too_complex: {
    kind: 'invalid',
    zh: '这个文件太复杂，在规定的时间里没能检查完。请把它打印成 PDF，或者拍照后再上传。',
    en: 'This file is too complex: it could not be checked in the time there is. Print it to a PDF or photograph it, and attach that.',
  },
})

const words: Readonly<Record<Flaw, Problem>> = {
  locked: failFlaw('file_locked', {}, 'file'),
  cut: failFlaw('file_cut_off', {}, 'file'),
  blank: failFlaw('file_blank', {}, 'file'),
  broken: failFlaw('file_broken', {}, 'file'),
}

type Kinds = Readonly<Record<string, string>>

/** What is told of a file at once instead of at the window, when it costs the one correction; undefined for one that is taken. */
const refuseFile = ({ mediaType, flaw }: FileFinding, accepted: Kinds): Problem | undefined => {
  if (accepted[mediaType]) return flaw && words[flaw]
  if (mediaType === 'image/avif') return failFlaw('file_avif', {}, 'file')
  return flaw === 'locked' ? words.locked : failFlaw('file_type', { found: mediaType }, 'file')
}

const tooComplex = () => failFlaw('file_too_complex', {}, 'file')

/** One thread of the process for the files of all its counties; it starts with the first file. */
const thread = createThread<FileJob, FileFinding>({
  at: new URL('./file-thread.ts', import.meta.url),
  seconds: 20,
  megabytes: 400,
  tooSlow: tooComplex,
  tooMuch: tooComplex,
})

/** Looks at a file in a thread of its own: the type it is taken as, or why it is not. */
export const lookAtFile = async (path: string, accepted: Kinds): Promise<Result<string>> => {
  const found = await thread.run({ path })
  if (!found.ok) return found
  const refused = refuseFile(found.value, accepted)
  return refused ? refuse(refused) : ok(found.value.mediaType)
}
