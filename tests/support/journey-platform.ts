import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPlatform, type Rehearsal } from '../../cli/src/demo/own-platform.ts'

const webFolder = join(import.meta.dirname, '../../dist')

/** A platform of its own with the built pages, on a free port: nothing in its store but catalogue and demonstration accounts. */
export const journeyPlatform = async (rehearsal: Rehearsal = {}) => {
  if (!existsSync(join(webFolder, 'desk/index.html')))
    throw new Error('The pages are not built; run npm test, which builds them, or npm run build.')
  const data = mkdtempSync(join(tmpdir(), 'onevisit-journey-'))
  const prepared = process.env.ONEVISIT_TEST_PLATFORM
  if (!prepared) throw new Error('no platform was prepared; run the tests through npm test')
  // A store keeps the catalogue it has: another one needs a new store.
  if (!rehearsal.published) cpSync(prepared, data, { recursive: true })
  const platform = await ownPlatform(data, {}, webFolder, rehearsal)
  const close = async () => {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  }
  return { ...platform, close }
}
