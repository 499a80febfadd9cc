// Run as a process of its own by embedded-template.ts: PostgreSQL's initdb leaves half a gigabyte behind in whoever ran it.
import { openEmbedded } from './embedded.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say which folder')
const pglite = await openEmbedded(folder)
await pglite.close()
