import { expect, test, vi } from 'vitest'
import { createClient, Refused } from './api-client.ts'

test('a refusal of the day is told; only one that says when to come again is waited for', async () => {
  const beyond = { code: 'uploads_of_day', problems: [{ en: '200 files were uploaded today.' }] }
  const answers = [
    Response.json({}, { status: 429, headers: { 'retry-after': '0' } }),
    Response.json(beyond, { status: 429 }),
  ]
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answers.shift() as Response)
  try {
    const sent = createClient('http://127.0.0.1:1').attach('c', 'm', 'a.pdf', new Uint8Array([1]))
    await expect(sent).rejects.toThrow(Refused)
    expect(fetched).toHaveBeenCalledTimes(2)
  } finally {
    fetched.mockRestore()
  }
})
