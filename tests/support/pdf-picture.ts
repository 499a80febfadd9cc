import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemTool } from './system-tool.ts'

const screenshots = join(import.meta.dirname, '../../docs/screenshots')

/** Each page of a PDF as PNG, as a person would see it; undefined where pdftoppm cannot be had. `dots` are dots per inch. */
export const pdfPictures = (pdf: Buffer, dots = 110): Buffer[] | undefined => {
  if (!systemTool('pdftoppm', 'poppler-utils')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-r', String(dots), '-png', file, join(folder, 'page')])
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
    return pages.map((name) => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the first pages of a PDF as the pictures docs/ shows: `name-1.png` … Only when asked for, like `picture`. */
export const pdfPicture = (pdf: Buffer, name: string, pages = 1): void => {
  if (!process.env.ONEVISIT_SCREENSHOTS) return
  for (const [index, page] of (pdfPictures(pdf) ?? []).slice(0, pages).entries())
    writeFileSync(join(screenshots, `${name}-${index + 1}.png`), page)
}
