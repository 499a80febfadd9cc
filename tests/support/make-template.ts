// Run as a process of its own by the global setups: vitest loads those in a way that the platform's own files are not made for.
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { openDatabase } from '../../server/src/platform/database.ts'

const [what, place = ''] = process.argv.slice(2)
if (what === 'database') {
  const opened = await openDatabase({ databaseUrl: place, data: '' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  await opened.value.close()
} else {
  const platform = await ownPlatform(place, {})
  await platform.close()
}
