import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPlatform, type Rehearsal } from '../../cli/src/demo/own-platform.ts'

const webFolder = join(import.meta.dirname, '../../dist')

/** A platform of its own with the built pages, on a free port and an empty store. */
export const journeyPlatform = async (rehearsal: Rehearsal = {}) => {
  if (!existsSync(join(webFolder, 'desk/index.html')))
    throw new Error('The pages are not built; run npm test, which builds them, or npm run build.')
  const data = mkdtempSync(join(tmpdir(), 'onevisit-journey-'))
  const platform = await ownPlatform(data, {}, webFolder, rehearsal)
  const close = async () => {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  }
  return { ...platform, close }
}
