import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Catalogue } from '#engine/catalogue'
import { defineProblems, ok, type Result, refuse } from '#engine/kernel'
import { writeCatalogueFolder } from '#modules/catalogue'

const failFolder = defineProblems({
  export_folder_whole: {
    kind: 'invalid',
    zh: '导出为文件夹是整个目录。请用 --out 给一个文件夹，不要写一件事的代码、--all 或答案。',
    en: 'A folder holds the whole catalogue. Give it with --out, without a one thing, --all or answers.',
  },
  export_folder_taken: {
    kind: 'refused',
    zh: '“{folder}”里已经有别的 YAML 文件（{file}），混在一起就读不回原样。请换一个空文件夹。',
    en: '“{folder}” already holds another YAML file ({file}); mixed, they would not read back as they were. Choose an empty folder.',
  },
})

type FolderOptions = { readonly all?: boolean; readonly answers?: string; readonly out?: string }

/** The first YAML file in a folder that this export would not write itself. */
const strangerIn = (folder: string, own: ReadonlySet<string>): string | undefined =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true })
        .map((name) => String(name).split(sep).join('/'))
        .find((name) => /\.ya?ml$/i.test(name) && !own.has(name))
    : undefined

/** Writes the whole catalogue as fact files; answers with their paths. A file that stands in the way is left alone and refused. */
export const exportFolder = (
  catalogue: Catalogue,
  wanted: string | undefined,
  { all, answers, out }: FolderOptions,
): Result<string[]> => {
  if (wanted !== undefined || all || answers !== undefined || out === undefined)
    return refuse(failFolder('export_folder_whole'))
  const files = writeCatalogueFolder(catalogue)
  const file = strangerIn(out, new Set(files.map(({ path }) => path)))
  if (file !== undefined) return refuse(failFolder('export_folder_taken', { folder: out, file }))
  return ok(
    files.map(({ path, text }) => {
      const place = join(out, path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, text)
      return place
    }),
  )
}
