import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** What an address will need besides the entry: `at` with `:names`, its pages' files, the addresses of the API. */
type FirstLoad = {
  readonly at: string
  readonly pages?: readonly string[]
  readonly data?: readonly string[]
}

const early = readFileSync(join(import.meta.dirname, 'early.js'), 'utf8')

const chunksOf = (bundle: Bundle): Chunk[] =>
  Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk')

/** Every file a chunk draws in statically, styles included, that the entry has not brought already. */
const filesOf = (bundle: Bundle, start: Chunk, seen: Set<string>): string[] => {
  if (seen.has(start.fileName)) return []
  seen.add(start.fileName)
  const below = start.imports.flatMap((name) => {
    const chunk = bundle[name]
    return chunk?.type === 'chunk' ? filesOf(bundle, chunk, seen) : []
  })
  const styles = [...(start.viteMetadata?.importedCss ?? [])].filter((name) => !seen.has(name))
  for (const name of styles) seen.add(name)
  return [start.fileName, ...styles, ...below]
}

const earlyScript = (base: string, bundle: Bundle | undefined, loads: readonly FirstLoad[]): string => {
  const chunks = bundle ? chunksOf(bundle) : []
  const entry = chunks.find((chunk) => chunk.isEntry)
  const seen = new Set<string>()
  if (bundle && entry) filesOf(bundle, entry, seen)
  const more = (page: string, known: Set<string>): string[] => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`))
    if (bundle && !chunk) throw new Error(`first-loads.json: no page ${page}`)
    return bundle && chunk ? filesOf(bundle, chunk, known).map((name) => base + name) : []
  }
  const table = loads.map(({ at, pages = [], data = [] }) => {
    const known = new Set(seen)
    return { at, files: pages.flatMap((page) => more(page, known)), data }
  })
  return early.replaceAll(/^\s*\/\/.*\n/gm, '').replace('FIRST_LOADS', () => JSON.stringify(table))
}

/**
 * The entry's styles stand in the page itself: one journey less before anything can be drawn. The link stays, switched off and
 * never fetched, for a page that comes later looks for it before it brings the same styles once more.
 */
const inlineStyles = (html: string, base: string, bundle: Bundle): string =>
  html.replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link, href: string) => {
    const sheet = bundle[href.slice(base.length)]
    return sheet?.type === 'asset'
      ? `\n    <style>${String(sheet.source).trim()}</style>\n    <link rel="stylesheet" href="${href}" disabled>`
      : link
  })

type Texts = Readonly<Record<string, string>>

/** `{{key}}` in the start page is that text in both languages; the page's own language shows one of them. */
const saidIn = (root: string) => {
  const read = (language: string): Texts =>
    Object.assign(
      {},
      ...['../ui', '.'].map((folder) =>
        JSON.parse(readFileSync(join(root, folder, `texts/${language}.json`), 'utf8')),
      ),
    )
  const [zh, en] = [read('zh'), read('en')]
  return (html: string): string =>
    html.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
      if (!zh[key] || !en[key]) throw new Error(`index.html: no text ${key}`)
      return `<span lang="zh-CN">${zh[key]}</span><span lang="en">${en[key]}</span>`
    })
}

const compressible = /\.(js|css|html|svg|json)$/

/** Written once here, so that the server never compresses a file of ours again. */
const compressFolder = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const path = join(folder, name)
    if (!compressible.test(name) || !statSync(path).isFile()) continue
    const bytes = readFileSync(path)
    if (bytes.length < 1024) continue
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    )
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** The quick first screen of both apps: early script, styles in the page, compressed files beside the plain ones. */
export const firstScreen = (root: string): Plugin => {
  const table = join(root, 'first-loads.json')
  const loads: readonly FirstLoad[] = existsSync(table) ? JSON.parse(readFileSync(table, 'utf8')) : []
  let [base, folder] = ['/', '']
  return {
    name: 'first-screen',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    configResolved: (config) => {
      base = config.base
      if (config.command === 'build') folder = join(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const script = `<script>${earlyScript(base, bundle, loads)}</script>`
        const said = saidIn(root)(html)
        const styled = bundle ? inlineStyles(said, base, bundle) : said
        return styled.replace('</head>', () => `  ${script}\n  </head>`)
      },
    },
    closeBundle: async () => {
      if (!folder || !existsSync(folder)) return
      compressFolder(folder)
      // Both halves are of one build: a server that draws another page than the browser does is worse than one that draws none.
      await build({ configFile: join(root, 'vite.config.ts'), build: { ssr: true }, logLevel: 'warn' })
    },
  }
}
