import { defineProblems } from '#engine/kernel'

export const failStore = defineProblems({
  folder_in_use: {
    kind: 'unavailable',
    zh: '数据文件夹 {folder} 正被另一个进程使用（进程号 {pid}，{since} 起）。请先停掉它，或用 --data 换一个文件夹。',
    en: 'The data folder {folder} is in use by another process (pid {pid}, since {since}). Stop it first, or use another folder with --data.',
  },
  database_unreachable: {
    kind: 'unavailable',
    zh: '连不上 DATABASE_URL 指定的数据库：{why}。请检查地址和数据库是否在运行。',
    en: 'The database of DATABASE_URL cannot be reached: {why}. Check the address and whether it is running.',
  },
  division_without_catalogue: {
    kind: 'refused',
    zh: '行政区划 {division} 还没有目录。请先导入：onevisit import <文件夹> --division {division}。',
    en: 'The division {division} has no catalogue yet. Import one first: onevisit import <folder> --division {division}.',
  },
  migration_changed: {
    kind: 'refused',
    zh: '迁移 {name} 执行过以后被改动了。请恢复原文件，改动写进新的迁移。',
    en: 'Migration {name} was changed after it ran. Restore it and put the change into a new migration.',
  },
  migration_newer: {
    kind: 'refused',
    zh: '数据来自更新版本的程序（迁移 {name}）。请用新版本打开。',
    en: 'The data belongs to a newer version (migration {name}). Open it with that version.',
  },
})
