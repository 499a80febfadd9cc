import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Asked, makeNonsense } from './nonsense.ts'
import type { Mode, Nonsense } from './settings.ts'

type Control = { readonly mode: Mode; readonly nonsense: Nonsense }

export type Controls = {
  /** '*' speaks for every department and wipes what was set before. */
  readonly set: (department: string, control: Control) => void
  /** Plays the department's present mode; true when the reply is gone. `elements` are those of the material. */
  readonly play: (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    elements: readonly string[],
  ) => Promise<boolean>
}

/** How each department behaves just now: lets tests and rehearsals see a source fail. */
export const createControls = (slowMilliseconds: number, closing: AbortSignal): Controls => {
  const controls = new Map<string, Control>()
  const of = (department: string): Control =>
    controls.get(department) ?? controls.get('*') ?? { mode: 'ok', nonsense: 'html' }
  return {
    set: (department, control) => {
      if (department === '*') controls.clear()
      controls.set(department, control)
    },
    play: async (request, reply, asked, elements) => {
      const { mode, nonsense } = of(asked.department)
      if (mode === 'slow') await wait(slowMilliseconds, undefined, { signal: closing }).catch(() => undefined)
      if (mode === 'down') {
        reply.hijack()
        request.raw.socket.destroy()
        return true
      }
      if (mode !== 'nonsense') return false
      const { type, body } = makeNonsense(nonsense, asked, elements)
      reply.type(type).send(body)
      return true
    },
  }
}
