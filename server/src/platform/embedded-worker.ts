// Run as a process of its own by embedded-template.ts: PostgreSQL's initdb leaves half a gigabyte behind in whoever ran it.
import { openEmbedded, queriedOf } from './embedded.ts'
import { migrate } from './migrate.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say which folder')
const pglite = await openEmbedded(folder)
const migrated = await migrate(queriedOf(pglite))
if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
await pglite.close()
