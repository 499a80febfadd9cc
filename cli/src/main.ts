import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Before anything else is loaded: Node keeps what it compiled, types stripped, so that a command does not begin with it each time.
enableCompileCache(join(import.meta.dirname, '../../.cache/code'))
await import('./run.ts')
