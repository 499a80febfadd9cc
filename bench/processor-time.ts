import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

/** Milliseconds of one tick of /proc (100 a second on every Linux). */
const tick = 10
type Spent = { readonly parent: string; readonly own: number; readonly children: number }

const spentBy = (pid: string): Spent | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const at = (index: number) => Number(fields[index])
    return { parent: fields[1] ?? '', own: (at(11) + at(12)) * tick, children: (at(13) + at(14)) * tick }
  } catch {
    return undefined
  }
}

/** Processor milliseconds a process has used. */
export const processTime = (pid: number): number => spentBy(String(pid))?.own ?? Number.NaN

/** Reads the processor milliseconds of a whole PostgreSQL server: its postmaster, its backends, and those that ended. */
export const postgresTime = async (url: string): Promise<() => number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { pid } = (await client.query('select pg_backend_pid() as pid')).rows[0]
  const postmaster = spentBy(String(pid))?.parent ?? ''
  await client.end()
  return () =>
    readdirSync('/proc').reduce((sum, name) => {
      if (!/^\d+$/.test(name)) return sum
      const spent = spentBy(name)
      if (!spent) return sum
      if (name === postmaster) return sum + spent.own + spent.children
      return spent.parent === postmaster ? sum + spent.own : sum
    }, 0)
}
