import { Argument, type Command } from 'commander'
import type { AccountOrder } from '#engine/identity'
import { divisionsWithCatalogue } from '#modules/catalogue'
import { orderByName } from '#modules/identity'
import { instantInChina } from '#platform/instant'
import { systemContext } from '../../../server/src/tidy.ts'
import { openStore } from '../open-store.ts'
import { endRefused, printJson } from '../print.ts'

type Options = { readonly data?: string; readonly division?: string; readonly json?: boolean }

const orders: Readonly<Record<string, AccountOrder>> = {
  lock: 'lock',
  unlock: 'unlock',
  reset: 'reset',
  end: 'close',
  'sign-out': 'sign_out',
}
const done: Readonly<Record<AccountOrder, string>> = {
  lock: '已锁定，30 秒内在所有设备上退出。 Locked; signed out everywhere within 30 seconds.',
  unlock: '已解锁。 Unlocked.',
  reset:
    '一次性密码如下，只显示这一次，72 小时内有效；登录时要先改成自己的密码。 The one-time password, shown only now, good for 72 hours; a password of one’s own is chosen with it first.',
  close:
    '已永久停用，30 秒内在所有设备上退出；姓名和用户名留在记录里。 Ended for good; the name stays in the records.',
  sign_out: '30 秒内在所有设备上退出。 Signed out everywhere within 30 seconds.',
}

const run = async (word: string, username: string, { data, division, json }: Options): Promise<void> => {
  const order = orders[word] ?? 'lock'
  const opened = await openStore(data)
  if (!opened.ok) return endRefused(opened.problems, json)
  const { config, database } = opened.value
  const found = division || config.division || ((await divisionsWithCatalogue(database))[0] ?? '')
  const given = await orderByName(
    database.kysely,
    username,
    order,
    systemContext(found, instantInChina()),
  ).finally(() => database.close())
  if (!given.ok) return endRefused(given.problems, json)
  if (json) return printJson({ username, division: found, ...given.value })
  process.stdout.write(`${username}: ${done[order]}\n`)
  if (given.value.oneTimePassword) process.stdout.write(`\n  ${given.value.oneTimePassword}\n`)
}

export const register = (program: Command): void => {
  program
    .command('account')
    .description('lock, unlock, reset, end or sign out an account, by whoever runs the platform (P24 to P26)')
    .addArgument(new Argument('<order>', 'what is done to it').choices(Object.keys(orders)))
    .argument('<username>', 'the user name')
    .option(
      '--division <code>',
      'the county whose account it is (default: the setting, else the first in the store)',
    )
    .option('--data <dir>', 'the data folder (default: data, or DATABASE_URL)')
    .option('--json', 'print one JSON document')
    .action(run)
}
