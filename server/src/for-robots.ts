import type { FastifyInstance, FastifyRequest } from 'fastify'

/** What is a person's own, or only an answer to a programme. */
const kept = ['/api/', '/desk', '/cases', '/account', '/progress/', '/sign-in', '/forgotten-password']

const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Addresses anybody may read: the home page, each one thing and its guide. */
const addressesOf = (things: readonly { readonly code: string }[]): string[] => [
  '/',
  ...things.flatMap(({ code }) => [
    `/things/${encodeURIComponent(code)}`,
    `/things/${encodeURIComponent(code)}/guide`,
  ]),
  '/comments',
  ...['/help', '/contact', '/privacy', '/accessibility'],
]

/** robots.txt and sitemap.xml, so that a one thing is found by whoever searches the web. `things` of the county whose address was asked. */
export const registerForRobots = (
  app: FastifyInstance,
  things: (request: FastifyRequest) => Promise<readonly { readonly code: string }[]>,
): void => {
  app.get('/robots.txt', async (request, reply) => {
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=3600')
    const lines = ['User-agent: *', ...kept.map((path) => `Disallow: ${path}`)]
    return `${[...lines, `Sitemap: ${originOf(request)}/sitemap.xml`].join('\n')}\n`
  })
  app.get('/sitemap.xml', async (request, reply) => {
    reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=3600')
    const rows = addressesOf(await things(request)).map(
      (path) => `  <url><loc>${escaped(originOf(request) + path)}</loc></url>`,
    )
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`
  })
}
