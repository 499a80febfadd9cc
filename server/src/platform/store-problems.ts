import { defineProblems } from '#engine/kernel'

export const failStore = defineProblems({
  folder_in_use: {
    kind: 'unavailable',
    zh: '数据文件夹 {folder} 正被另一个进程使用（主机 {host}，进程号 {pid}，{since} 起，锁文件 {file}）。请先停掉它，或用 --data 换一个文件夹。如果那台主机或容器已经不在了：它三分钟没有动静，再启动就会自动接管；确认它已经停了，也可以删掉锁文件马上启动。',
    en: 'The data folder {folder} is in use by another process (host {host}, pid {pid}, since {since}, lock {file}). Stop it first, or use another folder with --data. If that host or container is gone: once it has been silent for three minutes, a new start takes over by itself; if you are sure that it has stopped, remove the lock file and start at once.',
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
  key_missing: {
    kind: 'refused',
    zh: '数据是加密存放的，但没有找到主密钥。请把备份的 master.key 放回 {folder}，或设 ONEVISIT_KEY，再启动；不会另造一把新的，否则旧数据再也打不开。',
    en: 'The data is sealed, but its master key is not there. Put the master.key of your backup back into {folder}, or set ONEVISIT_KEY, and start again; no new one is made, or the old data would stay shut.',
  },
  key_other: {
    kind: 'refused',
    zh: '主密钥不是这份数据原来的那一把，打不开里面的个人信息。请核对 ONEVISIT_KEY 或 {folder} 里的 master.key，换回原来的再启动。',
    en: 'The master key is not the one this data was sealed with. Check ONEVISIT_KEY, or the master.key in {folder}, and start again with the old one.',
  },
  folder_unwritable: {
    kind: 'refused',
    zh: '数据文件夹 {folder} 不能写入（{why}）。请检查权限和磁盘空间，或用 --data 换一个文件夹。',
    en: 'The data folder {folder} cannot be written ({why}). Check its permissions and the space on the disk, or use another folder with --data.',
  },
  migration_failed: {
    kind: 'refused',
    zh: '数据库升级没有做完（{why}），已退回升级前的样子，数据没有动。请按提示处理后再启动；仍不行请带上这条信息报修。',
    en: 'The store could not be brought to the newest migration ({why}); it stands as before and nothing was lost. Mend the cause and start again, or report this.',
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
