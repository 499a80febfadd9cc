import { InvalidArgumentError } from 'commander'
import type { FastifyInstance } from 'fastify'
import { exitCodes } from '../exit-codes.ts'

/** A whole number as an option of the command line. */
export const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed')
  return Number(text)
}

/** Serves a stand-in until it is stopped; answers where it listens, or undefined when its port is taken, and says so. */
export const serveStandIn = async (
  app: FastifyInstance,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<string | undefined> => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())
  try {
    return await app.listen({ port, host })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Stop what uses it, or choose another with --port.`)
    process.exitCode = exitCodes.refused
    return undefined
  }
}
