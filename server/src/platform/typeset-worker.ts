import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type Job = {
  readonly id: number
  /** A `.typ` file as a path below server/src. */
  readonly template: string
  /** JSON text; the template reads it as data, never as markup. */
  readonly data: string
  /** Seconds since 1970 that the document says it was made at: the same data gives the same bytes. */
  readonly madeAt: number
}
export type Done = { readonly id: number } & (
  | { readonly pdf: Uint8Array; readonly pages: number }
  | { readonly fault: string }
)

const sources = join(import.meta.dirname, '..')
const resolve = createRequire(import.meta.url).resolve
const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf']

const compiler = NodeCompiler.create({
  workspace: sources,
  fontArgs: [
    { fontBlobs: fonts.map((name) => readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${name}`))) },
  ],
})

/**
 * PDF/UA-1 is refused for a text with a character no font has (a rare name, a control character); such a document is still
 * tagged and readable, so it is written without the claim.
 */
const pdfOf = (document: Parameters<typeof compiler.pdf>[0], madeAt: number): Buffer => {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: madeAt })
  } catch {
    return compiler.pdf(document, { creationTimestamp: madeAt })
  }
}

const make = ({ id, template, data, madeAt }: Job): Done => {
  try {
    const compiled = compiler.compile({ mainFilePath: join(sources, template), inputs: { data } })
    const document = compiled.result
    if (!document) {
      const fault = compiled.takeDiagnostics()
      return { id, fault: JSON.stringify(fault ? compiler.fetchDiagnostics(fault) : template) }
    }
    const pdf = pdfOf(document, madeAt)
    return { id, pdf: new Uint8Array(pdf), pages: document.numOfPages }
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    // Typst remembers every layout it made; what the next two documents did not use is dropped.
    compiler.evictCache(2)
  }
}

parentPort?.on('message', (job: Job) => {
  const done = make(job)
  parentPort?.postMessage(done, 'pdf' in done ? [done.pdf.buffer as ArrayBuffer] : [])
})
