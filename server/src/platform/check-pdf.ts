import { AnnotationMode, getDocument, OPS, VerbosityLevel } from 'unpdf/pdfjs'
import type { Flaw } from './check-picture.ts'

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<Opened['getPage']>>

/** Whole pages of nothing are looked for that far; a scan of both sides has empty backs. */
const mostPages = 30

/**
 * A PDF ends with its end mark, or at least with the place of its table; whoever cut it took both. Blanks and noughts that mail and
 * disks leave behind it do not count, nor up to a kilobyte of anything else (Adobe's readers allow as much).
 */
const isCut = (bytes: Buffer): boolean => {
  let end = bytes.length
  while (end > 0 && [0, 9, 10, 12, 13, 32, 26].includes(bytes[end - 1] ?? -1)) end -= 1
  const tail = bytes.toString('latin1', Math.max(0, end - 1100), end)
  if (!/%%EOF|startxref\s+\d+$/.test(tail)) return true
  const table = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]
  return table !== undefined && Number(table) > bytes.length
}

const images = new Set<number>(
  Object.entries(OPS).flatMap(([name, code]) => (/^paint.*Image/.test(name) ? [code] : [])),
)
const texts = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
])

type Glyph = { readonly unicode?: string }

/** Texts in fonts that are not in the file come without their signs: what cannot be read is no blank. */
const holdsSigns = (glyphs: unknown): boolean => {
  const signs = Array.isArray(glyphs) ? (glyphs as readonly (Glyph | number)[]) : []
  return !signs.length || signs.some((sign) => typeof sign === 'object' && sign.unicode?.trim() !== '')
}

/** Whether one drawing order leaves anything on the paper: blanks and paths that only clip do not. */
const leavesMark = (code: number, args: unknown): boolean => {
  const [first] = Array.isArray(args) ? args : []
  if (texts.has(code)) return (Array.isArray(args) ? args : []).some(holdsSigns)
  if (code === OPS.constructPath) return first !== OPS.endPath
  return images.has(code) || code === OPS.shadingFill || code === OPS.beginAnnotation
}

const draws = async (page: Page): Promise<boolean> => {
  try {
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
    return fnArray.some((code, index) => leavesMark(code, argsArray[index]))
  } catch {
    // Something odd that readers show each in their own way: it is no empty page.
    return true
  }
}

/** A stream always stands in the open, so a picture is seen without unpacking it, which takes seconds a page of a scan. */
const holdsPicture = (bytes: Buffer): boolean => /\/Subtype\s*\/Image\b/.test(bytes.toString('latin1'))

/**
 * Programs give an empty page a content that draws nothing. A file without any content at all was written by hand for a form or a
 * test; that it is empty is left to who reads it.
 */
const holdsContent = (bytes: Buffer): boolean => bytes.includes('/Contents') || bytes.includes('/ObjStm')

const flawOf = async (document: Opened, bytes: Buffer): Promise<Flaw | undefined> => {
  if (document.numPages < 1) return 'blank'
  if (holdsPicture(bytes)) return undefined
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1)
    if (await draws(await document.getPage(number))) return undefined
  return document.numPages > mostPages || !holdsContent(bytes) ? undefined : 'blank'
}

/** What is wrong with a PDF for whoever must read it. One that opens without a password, whatever it forbids, is readable. */
export const checkPdf = async (bytes: Buffer): Promise<Flaw | undefined> => {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    // Readers mend a file that was cut as far as they can: pages are missing then, and nobody is told.
    return isCut(bytes) ? 'cut' : await flawOf(document, bytes)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked'
    return isCut(bytes) ? 'cut' : 'broken'
  } finally {
    await task.destroy()
  }
}
