import type { Command } from 'commander'
import { instantInChina } from '#platform/instant'
import { settings } from '#platform/settings'
import { serveStandIn, wholeNumber } from '../stand-ins/command.ts'
import { buildMessages } from '../stand-ins/messages/app.ts'

type Options = { readonly port: number; readonly host: string; readonly token: string }

const run = async ({ token, ...at }: Options): Promise<void> => {
  const address = await serveStandIn(buildMessages({ token, now: instantInChina }), at)
  if (address) console.log(`Stand-in for text messages: ${address}`)
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
