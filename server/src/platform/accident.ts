import { UnreadableRecord } from '#engine/kernel'

type Thrown = {
  readonly name?: unknown
  readonly code?: unknown
  readonly stack?: unknown
  readonly cause?: unknown
  readonly statement?: unknown
  readonly table?: unknown
  readonly constraint?: unknown
}

type Accident = {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly sqlState?: string
  readonly cause?: Accident
}

/** SQLSTATE has five signs and a digit among them; EPIPE has none. */
const sqlState = /^(?=.*\d)[0-9A-Z]{5}$/
const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w. -]{1,80}$/.test(value) ? value : undefined

/** Where it happened. The lines above the frames repeat the message, and a message may hold what a person typed. */
const framesOf = (stack: unknown): string =>
  String(stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/**
 * What the log may hold of an accident. Drivers hang the statement, its parameters and the offending row on their errors, and put
 * values into the message: none of that is copied, whatever the log is asked to write.
 */
export const accidentOf = (error: unknown): Accident => {
  const { name, code, stack, cause, statement, table, constraint } = (error ?? {}) as Thrown
  const known = word(code)
  return {
    type: word(name) ?? typeof error,
    message: known ?? '',
    stack: framesOf(stack),
    ...(known && sqlState.test(known) ? { sqlState: known } : {}),
    ...(word(statement) ? { statement: word(statement) } : {}),
    ...(word(table) ? { table: word(table) } : {}),
    ...(word(constraint) ? { constraint: word(constraint) } : {}),
    ...(error instanceof UnreadableRecord
      ? {
          refusals: error.problems.map(({ code, values }) => ({
            code,
            noun: values.noun,
            format: values.format,
          })),
        }
      : {}),
    ...(cause ? { cause: accidentOf(cause) } : {}),
  }
}

/** A call as the log shows it: what stands behind the question mark may be a name somebody looked for. */
export const callOf = ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
  method,
  url: url.split('?', 1)[0] ?? '',
  remoteAddress: ip,
})
