import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Command } from 'commander'
import { loadCatalogueFolder } from '#modules/catalogue'
import { divisionsWithoutAccounts } from '#modules/identity'
import { type Config, readConfig } from '#platform/config'
import { instantInChina } from '#platform/instant'
import { settings } from '#platform/settings'
import { type Platform, startPlatform } from '../../../server/src/main.ts'
import { systemContext } from '../../../server/src/tidy.ts'
import { demonstrationAccounts, prepareDemonstration } from '../demonstration.ts'
import { exitCodes } from '../exit-codes.ts'
import { asMessage, endRefused } from '../print.ts'
import { defaultCatalogue, projectFolder } from '../project.ts'

type Options = {
  readonly port?: string
  readonly data?: string
  readonly host?: string
  readonly division?: string
  readonly demonstration?: boolean
  readonly withRegistry?: boolean
}

const say = (text: string): void => {
  process.stdout.write(`› ${text}\n`)
}

const firstCatalogue = () => {
  const { catalogue, faults } = loadCatalogueFolder(defaultCatalogue)
  if (!catalogue)
    throw new Error(`the shipped catalogue has ${faults.length} faults; run onevisit import catalogue/cixi`)
  return catalogue
}

/** A stand-in is a process of its own, as what it stands in for is. */
const startStandIn = (command: 'registry' | 'messages', address: string, failed: string): void => {
  const port = new URL(address).port
  const child = spawn(process.execPath, [join(projectFolder, 'cli/onevisit.mjs'), command, '--port', port], {
    stdio: 'ignore',
  })
  // A platform that was refused must end by itself, not wait for its registry.
  child.unref()
  const stop = () => child.kill()
  process.on('exit', stop)
  child.on('exit', (code) => {
    process.off('exit', stop)
    if (code) say(failed.replaceAll('{port}', port))
  })
}

const registryFailed =
  '替身数据源没有启动，端口 {port} 大概已被占用。如果那里就是一个替身数据源，照常可用；否则照样能办，只是材料要自己交。 The stand-in registry did not start; port {port} is probably taken. If a stand-in runs there, all is well; else people are asked for papers instead.'
const messagesFailed =
  '演示短信没有启动，端口 {port} 大概已被占用。验证码看不到，请改用店主演示账号，或由窗口核对证件。 The stand-in for messages did not start; port {port} is probably taken. Codes cannot be read: use the shop accounts, or have a clerk see the card.'

/** Beside a demonstration codes go to a stand-in, unless a gateway is set. */
const standInMessages = 'http://127.0.0.1:8082/messages'

const readOptions = (options: Options) =>
  readConfig(
    {
      ...(options.port ? { port: options.port } : {}),
      ...(options.host ? { host: options.host } : {}),
      ...(options.data ? { data: options.data } : {}),
      ...(options.division ? { division: options.division } : {}),
      ...(options.demonstration && options.withRegistry && !process.env.ONEVISIT_SMS_URL
        ? { smsUrl: standInMessages }
        : {}),
      // Its shop owners stand for a whole town.
      ...(options.demonstration && !process.env.ONEVISIT_UPLOADS_A_DAY
        ? { uploadsADay: settings.staffUploadsADay.fallback }
        : {}),
    },
    process.env,
  )

type FirstAdministrator = { readonly division: string; readonly password: string }

/** A county without any account could never be entered: its first administrator is made once, with a password shown once. */
const firstAdministrators = async ({
  database,
  divisions,
  counties,
}: Platform): Promise<FirstAdministrator[]> => {
  const made: FirstAdministrator[] = []
  for (const division of await divisionsWithoutAccounts(database.kysely, divisions)) {
    const { identity } = (await counties.once(division)).services
    const password = randomBytes(12).toString('base64url')
    const admin = { username: 'admin', name: '系统管理员', role: 'administrator', password } as const
    if ((await identity.addAccount(admin, systemContext(division, instantInChina()))).ok)
      made.push({ division, password })
  }
  return made
}

const listen = async (config: Config, options: Options): Promise<void> => {
  say(
    config.databaseUrl
      ? '正在连接数据库… Connecting to PostgreSQL…'
      : `正在打开数据文件夹 ${config.data}… Opening the data folder…`,
  )
  const webFolder = join(projectFolder, 'dist')
  const accounts = options.demonstration ? demonstrationAccounts : () => []
  const started = await startPlatform({ config, firstCatalogue, demonstration: accounts, webFolder })
  if (!started.ok) return endRefused(started.problems, false)
  const { app, database, divisions, counties, home, close } = started.value
  const shutdown = async () => {
    // Whatever hangs, a service manager's ten seconds are not waited out.
    setTimeout(() => process.exit(exitCodes.ok), 8_000).unref()
    await close().catch(() => undefined)
    process.exit(exitCodes.ok)
  }
  if (options.demonstration) {
    say('正在准备演示账号… Preparing demonstration accounts…')
    await database.alone(async () => {
      for (const division of divisions)
        await prepareDemonstration((await counties.once(division)).services, division)
    })
  }
  const administrators = options.demonstration
    ? []
    : await database.alone(() => firstAdministrators(started.value))
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    process.stderr.write(
      `✗ 端口 ${config.port} 已被占用。请停掉占用它的程序，或用 --port 换一个端口（npm start -- --port 8090）。\n  Port ${config.port} is taken. Stop what uses it, or choose another: npm start -- --port 8090\n`,
    )
    process.exit(exitCodes.refused)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void shutdown())
  if (options.withRegistry) startStandIn('registry', config.registryUrl, registryFailed)
  if (config.smsUrl === standInMessages) startStandIn('messages', config.smsUrl, messagesFailed)
  // A platform that is killed one day would never have kept it.
  flushCompileCache()
  printReady(config, home.services, options)
  for (const { division, password } of administrators) {
    const [zh, en] = divisions.length > 1 ? [`${division} 的`, ` of ${division}`] : ['', '']
    process.stdout.write(
      `\n  ${zh}第一个管理员账号 admin，密码 ${password}，只显示这一次。\n  First administrator${en}: admin, password ${password}, shown only now.\n`,
    )
  }
}

const printReady = (
  config: Config,
  services: { catalogue: { current: { catalogue: { things: readonly unknown[] } } } },
  options: Options,
): void => {
  const url = `http://${config.host}:${config.port}`
  say(`已就绪，${services.catalogue.current.catalogue.things.length} 件“一件事”。 Ready.`)
  process.stdout.write(
    `\n  门户 Portal    ${url}/\n  工作台 Desk    ${url}/desk/\n  接口 API docs  ${url}/docs\n`,
  )
  if (options.demonstration) {
    process.stdout.write('\n  演示账号 Demonstration accounts（密码 password：onevisit-demo）\n')
    for (const line of [
      'shop1 … shop5       店主 shop owners',
      'clerk1, clerk2      综合窗口 window clerks',
      'officer_<部门>      部门经办人，如 officer_scjgj  department officers',
      'head_<部门>         部门负责人，如 head_scjgj  department heads',
      'lead_<部门>         牵头部门，如 lead_scjgj  lead departments',
      'issue1              统一出件窗口 issue window',
      'joint1 … joint4     联合小组四个办公室 the four offices of the joint team',
      'admin               管理员 administrator',
    ])
      process.stdout.write(`    ${line}\n`)
  }
  process.stdout.write('\n  按 Ctrl+C 停止。 Press Ctrl+C to stop.\n')
}

export const register = (program: Command): void => {
  program
    .command('serve')
    .description('run the platform: portal, desk and API')
    .option('--port <number>', 'port to listen on (default 8080)')
    .option('--host <address>', 'address to listen on (default 127.0.0.1)')
    .option('--data <dir>', 'data folder (default data)')
    .option(
      '--division <code>',
      'the county shown at every address (default: by host name, else the first in the store)',
    )
    .option('--demonstration', 'make and show demonstration accounts; never on a real platform')
    .option('--with-registry', 'start the stand-in registry beside it')
    .action(async (options: Options) => {
      const config = readOptions(options)
      if (!config.ok) {
        for (const { zh, en } of config.problems.map(asMessage)) process.stderr.write(`✗ ${zh}\n  ${en}\n`)
        process.exitCode = exitCodes.refused
        return
      }
      await listen(config.value, options)
    })
}
