import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isWorkingDay } from '#engine/calendar'
import { defineProblems, ok, type Result, refuse } from '#engine/kernel'

const failCounty = defineProblems({
  county_folder_used: {
    kind: 'conflict',
    zh: '文件夹“{folder}”里已经有数据。演示从一个空的县开始，请用 --data 指到一个新文件夹。',
    en: 'There is data in the folder “{folder}” already. A county begins empty: point --data at a new folder.',
  },
})

/** A county begins in a folder without a store, so that its figures are its own, and on a day the calendar knows. */
export const mayBegin = (data: string, from: string): Result<undefined> => {
  const day = isWorkingDay(from)
  if (!day.ok) return day
  return existsSync(join(data, 'store'))
    ? refuse(failCounty('county_folder_used', { folder: data }, 'data'))
    : ok(undefined)
}
