import { connect, type Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'

type Reply = { readonly status: number; readonly bytes: number; readonly json: () => never }

/** The chunks of a chunked body, joined. */
const joined = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, line), 16)
    if (!size) return Buffer.concat(parts)
    parts.push(body.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}

/**
 * One keep-alive connection that asks one thing at a time. Generator and server share the processor, so this does as little as it
 * can: a reply is parsed only where its content is needed.
 */
export class Line {
  private readonly socket: Socket
  private readonly host: string
  private buffer: Buffer = Buffer.alloc(0)
  private waiting: ((reply: Reply) => void) | undefined

  constructor(port: number) {
    this.host = `127.0.0.1:${port}`
    this.socket = connect(port, '127.0.0.1')
    this.socket.setNoDelay(true)
    this.socket.on('data', (data) => {
      this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data
      this.look()
    })
  }

  private look(): void {
    const end = this.buffer.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.buffer.toString('latin1', 0, end)
    const length = /content-length: (\d+)/i.exec(head)
    const total = length ? end + 4 + Number(length[1]) : this.buffer.length
    if (this.buffer.length < total) return
    if (!length && this.buffer.toString('latin1', this.buffer.length - 5) !== '0\r\n\r\n') return
    const body = this.buffer.subarray(end + 4, total)
    this.buffer = Buffer.alloc(0)
    const answer = this.waiting
    this.waiting = undefined
    answer?.({
      status: Number(head.slice(9, 12)),
      bytes: body.length,
      json: () => {
        const whole = length ? body : joined(body)
        return JSON.parse(
          (/content-encoding: gzip/i.test(head) ? gunzipSync(whole) : whole).toString(),
        ) as never
      },
    })
  }

  ask(cookie: string, method: string, path: string, body?: unknown, more = ''): Promise<Reply> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const type = text
      ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
      : ''
    return new Promise((answer) => {
      this.waiting = answer
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\norigin: http://${this.host}\r\naccept-encoding: gzip\r\ncookie: ${cookie}\r\n${more}${type}\r\n${text}`,
      )
    })
  }

  close(): void {
    this.socket.destroy()
  }
}

export const signIn = async (port: number, username: string): Promise<string> => {
  const base = `http://127.0.0.1:${port}`
  const reply = await fetch(`${base}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ username, password: 'onevisit-demo' }),
  })
  if (!reply.ok) throw new Error(`${username}: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
