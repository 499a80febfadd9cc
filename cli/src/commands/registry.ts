import { join } from 'node:path'
import type { Command } from 'commander'
import { sentence } from '#engine/kernel'
import { loadCatalogueFolder } from '#modules/catalogue'
import { instantInChina } from '#platform/instant'
import { exitCodes } from '../exit-codes.ts'
import { serveStandIn, wholeNumber } from '../stand-ins/command.ts'
import { buildRegistry } from '../stand-ins/registry/app.ts'
import { standInToken } from '../stand-ins/registry/settings.ts'

type Options = {
  readonly port: number
  readonly host: string
  readonly catalogue: string
  readonly token: string
  readonly slow: number
}

const shipped = join(import.meta.dirname, '../../../catalogue/cixi')

const complain = (lines: readonly string[]): void => {
  for (const line of lines) console.error(line)
  process.exitCode = exitCodes.refused
}

const run = async (options: Options): Promise<void> => {
  const { catalogue, faults } = loadCatalogueFolder(options.catalogue)
  if (!catalogue) {
    complain(
      faults.map(({ file, line, path, problem }) => `${file}:${line} ${path} ${sentence(problem, 'en')}`),
    )
    return
  }
  const { token, slow: slowMilliseconds } = options
  const app = buildRegistry({ catalogue, token, slowMilliseconds, now: instantInChina })
  const address = await serveStandIn(app, options)
  if (address) console.log(`Stand-in registry of ${catalogue.departments.length} departments: ${address}`)
}

export const register = (program: Command): void => {
  program
    .command('registry')
    .description('run the stand-in registry of all departments: made-up people and firms, no real data')
    .option('--port <number>', 'port to listen on, 0 for any free one', wholeNumber, 8081)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--catalogue <folder>', 'catalogue whose departments it stands in for', shipped)
    .option(
      '--token <text>',
      'bearer token askers must show',
      process.env.ONEVISIT_REGISTRY_TOKEN || standInToken,
    )
    .option('--slow <milliseconds>', 'how long a department takes in mode slow', wholeNumber, 10_000)
    .action(run)
}
