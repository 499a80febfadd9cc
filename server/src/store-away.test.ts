import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../../cli/src/demo/api-client.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { newDatabase } from '../../tests/support/postgres-server.ts'
import { demonstrationPassword } from './modules/identity/demonstration.ts'

/** A line to the database that can be cut and mended. */
const lineTo = async ({ hostname, port }: URL) => {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((here) => {
    const there = connect(Number(port), hostname)
    for (const end of [here, there]) {
      open.add(end)
      end.on('error', () => undefined)
      end.on('close', () => open.delete(end))
    }
    if (!whole) return void [here, there].map((end) => end.destroy())
    here.pipe(there).pipe(here)
    here.on('close', () => there.destroy())
    there.on('close', () => here.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    cut: () => {
      whole = false
      for (const end of open) end.destroy()
    },
    mend: () => {
      whole = true
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('a store that is away is 503 by its code, the list of one things is shown all the same, and both end when it is back', async () => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-away-'))
  const url = new URL(await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? ''))
  const line = await lineTo(url)
  url.port = String(line.port)
  const platform = await ownPlatform(data, { DATABASE_URL: url.href, ONEVISIT_LOG: 'silent' })
  const clerk = createClient(platform.url)
  await clerk.signIn('clerk1', demonstrationPassword)
  const things = await clerk.call('listThings', {})
  const ask = async (path: string) => {
    const response = await fetch(`${platform.url}${path}`)
    return [response.status, ((await response.json()) as { code?: string }).code]
  }
  expect(await ask('/api/progress/CX-0000-0000-0000')).toEqual([404, 'case_missing'])
  expect((await ask('/api/ready'))[0]).toBe(200)
  line.cut()
  // What was found a moment ago is still the answer.
  await expect.poll(() => ask('/api/ready'), { timeout: 60_000 }).toEqual([503, 'store_away'])
  expect((await ask('/api/health'))[0]).toBe(200)
  expect(await ask('/api/progress/CX-0000-0000-0000')).toEqual([503, 'store_away'])
  await expect(clerk.call('countQueues', {})).rejects.toMatchObject({
    details: { code: 'store_away', status: 503 },
  })
  // Signing in is answered by a library: it neither hides the outage nor prints it.
  const signIn = await fetch(`${platform.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: platform.url },
    body: JSON.stringify({ username: 'clerk1', password: demonstrationPassword }),
  })
  expect([signIn.status, signIn.headers.get('retry-after')]).toEqual([503, '5'])
  const response = await fetch(`${platform.url}/api/things`)
  expect([response.status, await response.json()]).toEqual([200, things])
  line.mend()
  expect(await ask('/api/progress/CX-0000-0000-0000')).toEqual([404, 'case_missing'])
  expect((await clerk.call('countQueues', {})).queues.length).toBeGreaterThan(0)
  await platform.close()
  await line.close()
  rmSync(data, { recursive: true, force: true })
})
