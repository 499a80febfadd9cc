import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { accountRef, ok } from '#engine/kernel'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import { buildApp } from '../../server/src/app.ts'
import type { Services } from '../../server/src/modules.ts'
import type { FileIn } from '../../server/src/platform/file-route.ts'
import { createFiles } from '../../server/src/platform/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-uploads-'))
const files = createFiles(folder)
const limit = 50_000
const received: string[] = []

/** A casework that takes every file and decides nothing. */
const attachments = {
  add: async (_case: string, { stream, fileName }: FileIn) => {
    const staged = await files.receive(stream, limit)
    if (!staged.ok) return staged
    received.push(staged.value.hash)
    staged.value.drop()
    const { size, mediaType } = staged.value
    const material = fileName === '谁.pdf' ? accountRef('a', '"窗口"\\') : 'm'
    return ok({ attachmentId: 'a', material, fileName, size, mediaType, addedAt: '2026-12-01' })
  },
}
const app = await buildApp({
  servicesOf: async () =>
    ({
      casework: { attachments },
      identity: { names: { reading: async () => ({ nameOf: () => '甲', isOver: () => false }) } },
    }) as unknown as Services,
  divisionAt: () => '330282000000',
  identify: async () => ({
    actor: { id: 'a', name: '甲', role: 'applicant', division: '330282000000' },
    place: 'test',
  }),
  authHandler: async () => new Response('{}'),
  uploadLimit: limit,
  requestsPerMinute: 100_000,
})
const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const url = '/api/cases/00000000-0000-7000-8000-000000000000/attachments'
const boundary = 'xxBOUNDARYxx'
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (content: string, name = 'a.pdf') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`
const end = `--${boundary}--\r\n`
/** A PDF of that many bytes: ends of lines behind its end change nothing. */
const pdf = (size = 2000) => makePdf('证照', ['演示材料']).bytes.toString('latin1').padEnd(size, '\n')
const material = field('material', 'm')
const send = async (payload: string, type = `multipart/form-data; boundary=${boundary}`) => {
  const reply = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  return { status: reply.statusCode, ...reply.json() }
}

describe('an upload is taken whole or refused with a code', () => {
  test('a whole file is taken, up to the last byte of the limit', async () => {
    for (const size of [2000, limit])
      expect(await send(material + file(pdf(size)) + end)).toMatchObject({ status: 200, size })
  })

  test.each([
    ['one byte over the limit', material + file(pdf(limit + 1)) + end, 'file_too_large'],
    ['far over the limit', material + file(pdf(limit * 5)) + end, 'file_too_large'],
    ['cut within the file', material + file(pdf(5000)).slice(0, -1000), 'file_cut'],
    ['cut before the file', material.slice(0, -10), 'form_broken'],
    ['more texts than a form has', field('x', '1').repeat(9) + material + file(pdf()) + end, 'form_broken'],
    ['a text named after what every object has', field('__proto__', 'x') + file(pdf()) + end, 'file_needed'],
    ['a text that is cut', field('material', 'm'.repeat(20_000)) + file(pdf()) + end, 'file_needed'],
    [
      'a text with signs nobody types',
      field('material', '\u0002a\u001f","role":"x\u0003') + file(pdf()) + end,
      'text_unsound',
    ],
    ['no file', material + end, 'file_needed'],
    ['nothing at all', '', 'file_needed'],
  ])('%s', async (_name, payload, code) => {
    const before = received.length
    const { status, ...details } = await send(payload)
    expect({ status, code: details.code }).toEqual({ status: expect.any(Number), code })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(details.problems[0].zh).not.toBe('')
    expect(received.length).toBe(before)
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary="'])(
    'a form without a boundary: %s',
    async (type) => {
      expect(await send(material + file(pdf()) + end, type)).toMatchObject({ status: 422 })
    },
  )

  test('KE8 who is named in the answer is named by name, whatever their office is called', async () => {
    const answer = await send(material + file(pdf(), '谁.pdf') + end)
    expect(answer).toMatchObject({ status: 200, material: '"窗口"\\甲' })
  })

  test('a line that breaks in the middle leaves nothing behind', async () => {
    const before = received.length
    const socket = connect(Number(address.port), address.hostname)
    const body = material + file(pdf(20_000)) + end
    socket.write(
      `POST ${url} HTTP/1.1\r\nHost: ${address.host}\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9000)}`,
    )
    await expect.poll(() => readdirSync(join(folder, 'staging')).length).toBe(1)
    socket.destroy()
    await expect.poll(() => readdirSync(join(folder, 'staging'))).toEqual([])
    expect(received.length).toBe(before)
    expect(readdirSync(folder)).toEqual(['staging'])
  })

  test.each([
    ['wide characters are not cut in two', `${'𠅤'.repeat(119)}1.pdf`, `${'𠅤'.repeat(116)}.pdf`],
    ['the ending stays', `${'长'.repeat(300)}.docx`, `${'长'.repeat(115)}.docx`],
    ['paths are none', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['marks nobody sees go', '\u2068营业\u200b执照\u00ad.p\u2060df\ufeff', '营业执照.pdf'],
    ['marks of direction go', 'a\u202efdp.pdf', 'afdp.pdf'],
  ])('names of files: %s', async (_name, given, shown) => {
    const { fileName } = await send(material + file(pdf(), given) + end)
    expect(fileName).toBe(shown)
  })
})
