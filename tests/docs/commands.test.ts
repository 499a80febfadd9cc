import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/how-to.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const names = readdirSync(join(root, 'cli/src/commands')).map((file) => file.replace(/\.ts$/, ''))
const table = read('cli/src/run.ts')
const contract = read('tests/cli/commands.test.ts')

test.each(names)(
  'onevisit %s: exports register, stands in the table, is loaded when called, and its help is tested',
  (name) => {
    expect(read(`cli/src/commands/${name}.ts`)).toMatch(/^export const register = \(program: Command\)/m)
    expect(table).toContain(`import('./commands/${name}.ts')`)
    expect(contract).toContain(`'${name}',`)
  },
)
