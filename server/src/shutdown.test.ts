import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, serve } from '../../bench/served.ts'

test('SIGTERM ends the platform within ten seconds, whoever hangs on it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-shutdown-'))
  const port = await freePort()
  const platform = await serve(join(import.meta.dirname, '../..'), port, {
    ONEVISIT_DATA: data,
    DATABASE_URL: '',
  })
  const half =
    'POST /api/things/x/plan HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a'
  const hanging = [half, 'GET /api/things HTTP/1.1\r\nHost:', ''].flatMap((text) =>
    [1, 2, 3].map(
      () =>
        new Promise<() => void>((open) => {
          const socket = connect(port, '127.0.0.1', () => {
            if (text) socket.write(text)
            open(() => socket.destroy())
          })
          socket.on('error', () => undefined)
        }),
    ),
  )
  const lines = await Promise.all(hanging)
  await fetch(`http://127.0.0.1:${port}/api/health`)
  const asked = performance.now()
  await platform.stop()
  expect(performance.now() - asked).toBeLessThan(10_000)
  for (const cut of lines) cut()
  rmSync(data, { recursive: true, force: true })
})
