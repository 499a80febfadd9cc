import type { Command } from 'commander'
import { settings } from '#platform/settings'
import { serveStandIn, wholeNumber } from '../stand-ins/command.ts'
import { buildIdentityProvider } from '../stand-ins/identity-provider/app.ts'

type Options = {
  readonly port: number
  readonly host: string
  readonly client: string
  readonly secret: string
}

const run = async ({ client, secret, ...at }: Options): Promise<void> => {
  let issuer = ''
  issuer =
    (await serveStandIn(await buildIdentityProvider({ issuer: () => issuer, client, secret }), at)) ?? ''
  if (issuer) console.log(`Stand-in for an identity provider: ${issuer} (set ONEVISIT_OIDC_ISSUER to it)`)
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
