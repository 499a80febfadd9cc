import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { demonstrationPassword } from '#modules/identity'
import { type Client, createClient } from '../demo/api-client.ts'
import { type Cast, type Driven, driveCase } from '../demo/drive-case.ts'
import { ownPlatform } from '../demo/own-platform.ts'
import { exitCodes } from '../exit-codes.ts'
import { printJson, printTable } from '../print.ts'
import { progress } from '../progress.ts'

type Options = {
  readonly data?: string
  readonly url: string
  readonly cases: number
  readonly json?: boolean
}

const countOf = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is needed')
  return Number(text)
}

const isRunning = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

const signedIn = async (url: string, username: string): Promise<Client> => {
  const client = createClient(url)
  await client.signIn(username, demonstrationPassword)
  return client
}

const assembleCast = async (url: string): Promise<Cast> => {
  const officers = new Map<string, Promise<Client>>()
  const officer = (department: string): Promise<Client> => {
    const known = officers.get(department) ?? signedIn(url, `officer_${department}`)
    officers.set(department, known)
    return known
  }
  const [owner, clerk, issuer] = await Promise.all([
    signedIn(url, 'shop1'),
    signedIn(url, 'clerk1'),
    signedIn(url, 'issue1'),
  ])
  return { owner, clerk, issuer, officer }
}

/** The bulletin counts 58 cases of 50 things: every thing once, then the first ones again. */
const drive = async (
  url: string,
  count: number,
): Promise<{ done: Driven[]; failed: { thing: string; why: string }[] }> => {
  const cast = await assembleCast(url)
  const { things } = await cast.owner.call('listThings', {})
  const bar = progress('demo', count)
  const done: Driven[] = []
  const failed: { thing: string; why: string }[] = []
  const started = Date.now().toString(36)
  for (let index = 0; index < count; index += 1) {
    const thing = things[index % things.length]
    if (!thing) break
    try {
      const guide = await cast.owner.call('getThing', { params: { thing: thing.code } })
      done.push(await driveCase(cast, thing.code, guide.plan.answers, `demo-${started}-${index}`))
    } catch (error) {
      failed.push({ thing: thing.name, why: error instanceof Error ? error.message : String(error) })
    }
    bar.step(thing.name)
  }
  bar.end()
  return { done, failed }
}

const report = (
  done: readonly Driven[],
  failed: readonly { thing: string; why: string }[],
  seconds: number,
): void => {
  printTable(
    ['一件事', '查询码', '部门', '事项', '材料前', '后', '数据跑', '字段', '带出', '跑动'],
    done.map((row) => [
      row.thing,
      row.queryCode,
      row.departments,
      row.matters,
      row.papersBefore,
      row.papers,
      row.fetched,
      row.fields,
      row.filled,
      row.visits,
    ]),
  )
  for (const { thing, why } of failed) process.stdout.write(`✗ ${thing}：${why}\n`)
  process.stdout.write(`\n${done.length} 件办结，${failed.length} 件没有办成，用时 ${seconds} 秒\n`)
}

export const register = (program: Command): void => {
  program
    .command('demo')
    .description(
      'drive 58 cases of different things through the HTTP API to completion; starts a platform of its own when none runs',
    )
    .option('--data <dir>', 'data folder of the platform it starts itself (default: a temporary one)')
    .option('--url <url>', 'a running platform with demonstration accounts', 'http://127.0.0.1:8080')
    .option('--cases <number>', 'how many cases', countOf, 58)
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const temporary = options.data === undefined ? mkdtempSync(join(tmpdir(), 'onevisit-demo-')) : undefined
      const running = options.data === undefined && (await isRunning(options.url))
      const own = running ? undefined : await ownPlatform(options.data ?? temporary ?? 'data')
      const began = performance.now()
      try {
        const { done, failed } = await drive(own?.url ?? options.url, options.cases)
        const seconds = Math.round((performance.now() - began) / 100) / 10
        if (options.json) printJson({ completed: done.length, failed, seconds, cases: done })
        else report(done, failed, seconds)
        if (failed.length) process.exitCode = exitCodes.refused
      } finally {
        await own?.close()
        if (temporary) rmSync(temporary, { recursive: true, force: true })
      }
    })
}
