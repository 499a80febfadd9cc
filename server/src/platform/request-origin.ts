import type { FastifyRequest } from 'fastify'

/** Where the platform is reached, as people type it: its public address, else the one the request came to. */
export const originOf = (
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  baseUrl: string | undefined,
): string => baseUrl?.replace(/\/$/, '') || `${protocol}://${host}`
