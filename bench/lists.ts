import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import ExcelJS from '@protobi/exceljs'
import { v7 } from 'uuid'
import type { Context, Result } from '#engine/kernel'
import { createLibraryService, createLibraryStore } from '#modules/library'
import { createListService, createListStore, createWorkbooks } from '#modules/lists'
import { createUploads } from '#modules/uploads'
import { openDatabase } from '#platform/database'
import { createFiles } from '#platform/files'
import { cixi } from '../tests/support/cixi.ts'
import { cityList, fortyMistakes } from '../tests/support/list-workbook.ts'

/**
 * A department's list of 1,000 rows, from the file to the library: upload and check, import, and the faulty one marked. The
 * ceiling of the same run is what the workbook library alone needs to open the file; aim: all of it in 5 s.
 * Usage: node bench/lists.ts
 */
const division = '330282000000'
const department = 'scjgj'
const clerk: Context = {
  now: '2026-10-17T08:00:00.000+08:00',
  actor: { id: '1', name: '王五', role: 'department_officer', division, department },
  place: '工作台',
}
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now()
  const value = await work()
  return [value, performance.now() - start]
}
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`

const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'))
const database = must(await openDatabase({ databaseUrl: '', data: folder }))
const library = createLibraryService({
  store: createLibraryStore(database, division),
  published: cixi,
  newId: v7,
})
const workbooks = createWorkbooks()
const lists = createListService({
  store: createListStore(database, division),
  library,
  files: createFiles(join(folder, 'files')),
  uploads: createUploads(database),
  workbooks,
  newId: v7,
})
const upload = async (bytes: Buffer) =>
  must(
    await lists.upload(
      department,
      { fileName: 'list.xlsx', stream: Readable.from([bytes]), limit: 10_000_000 },
      clerk,
    ),
  )

try {
  await library.read()
  const clean = await cityList({ matters: 200, rowsEach: 5 })
  const faulty = await cityList({ matters: 200, rowsEach: 5, mistakes: fortyMistakes })
  // The first job starts the thread, as on a platform that nobody has used yet.
  const [list, uploaded] = await timed(() => upload(clean.bytes))
  const [, imported] = await timed(async () => must(await lists.import(list.uploadId, list.digest, clerk)))
  const [wrong, again] = await timed(() => upload(faulty.bytes))
  const [, marked] = await timed(async () => must(await lists.marked(wrong.uploadId, 'zh', clerk)))
  const [, ceiling] = await timed(() => new ExcelJS.Workbook().xlsx.load(clean.bytes as never))
  const whole = uploaded + imported
  console.log(`list of ${list.counts.rows} rows, ${(clean.bytes.length / 1024).toFixed(0)} KB`)
  console.log(
    `  upload, check, dry run   ${seconds(uploaded)} (thread started; a second file ${seconds(again)})`,
  )
  console.log(`  import                   ${seconds(imported)}`)
  console.log(`  together                 ${seconds(whole)}, aim 5 s: ${whole <= 5000 ? 'met' : 'MISSED'}`)
  console.log(
    `  opening the file alone   ${seconds(ceiling)}; together ${(whole / ceiling).toFixed(1)} times that`,
  )
  console.log(`  ${wrong.faultCount} faults marked in the file  ${seconds(marked)}`)
} finally {
  await workbooks.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
