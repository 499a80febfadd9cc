import { type Command, InvalidArgumentError } from 'commander'
import { settings } from '#platform/settings'
import { exitCodes } from '../exit-codes.ts'
import { buildIdentityProvider } from '../stand-ins/identity-provider/app.ts'

type Options = {
  readonly port: number
  readonly host: string
  readonly client: string
  readonly secret: string
}

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed')
  return Number(text)
}

const run = async ({ port, host, client, secret }: Options): Promise<void> => {
  let issuer = ''
  const app = await buildIdentityProvider({ issuer: () => issuer, client, secret })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())
  try {
    issuer = await app.listen({ port, host })
    console.log(`Stand-in for an identity provider: ${issuer} (set ONEVISIT_OIDC_ISSUER to it)`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Stop what uses it, or choose another with --port.`)
    process.exitCode = exitCodes.refused
  }
}

export const register = (program: Command): void => {
  program
    .command('identity-provider')
    .description('run the stand-in for an identity provider: one chooses which made-up person one is')
    .option('--port <number>', 'port to listen on, 0 for any free one', wholeNumber, 8083)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--client <id>',
      'client id of the platform',
      process.env.ONEVISIT_OIDC_CLIENT || settings.oidcClient.fallback,
    )
    .option(
      '--secret <text>',
      'client secret of the platform',
      process.env.ONEVISIT_OIDC_SECRET || settings.oidcSecret.fallback,
    )
    .action(run)
}
