import { type Command, InvalidArgumentError } from 'commander'
import { instantInChina } from '#platform/instant'
import { settings } from '#platform/settings'
import { exitCodes } from '../exit-codes.ts'
import { buildMessages } from '../stand-ins/messages/app.ts'

type Options = { readonly port: number; readonly host: string; readonly token: string }

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed')
  return Number(text)
}

const run = async ({ port, host, token }: Options): Promise<void> => {
  const app = buildMessages({ token, now: instantInChina })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())
  try {
    console.log(`Stand-in for text messages: ${await app.listen({ port, host })}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Stop what uses it, or choose another with --port.`)
    process.exitCode = exitCodes.refused
  }
}

export const register = (program: Command): void => {
  program
    .command('messages')
    .description('run the stand-in for text messages: shows the codes a demonstration sends, sends nothing')
    .option('--port <number>', 'port to listen on, 0 for any free one', wholeNumber, 8082)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--token <text>',
      'bearer token the platform must show',
      process.env.ONEVISIT_SMS_TOKEN || settings.smsToken.fallback,
    )
    .action(run)
}
