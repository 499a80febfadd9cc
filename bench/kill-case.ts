import { randomUUID } from 'node:crypto'
import type { KillClient } from './kill-client.ts'

/** C85 The decision is measured; nobody goes to look. */
const unrecorded = '压测，没有去现场'

type Task = { matter: string; status: string; department: { id: string } }
type View = {
  caseId: string
  revision: number
  materials: { material: string; attachments: unknown[] }[]
  tasks: Task[]
}
export type Load = {
  readonly thing: string
  readonly answers: object
  readonly values: object
  readonly represented: object
}

/** A photo of one grey point, its bytes like no other's: a comment says which. */
const photo = (said: string): Uint8Array<ArrayBuffer> => {
  const comment = Buffer.from(said)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2])
  const rest =
    '/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB/8AACwgAAQABAQERAP/EABQAAQAAAAAAAAAAAAAAAAAAAAn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AFSf/9k='
  return Uint8Array.from(Buffer.concat([head, comment, Buffer.from(rest, 'base64')]))
}

/**
 * One joint case from its beginning to its delivery, each command counted when it is acknowledged. Every command has a key, but the
 * two that have something better: a draft its revision, a file its place.
 */
export const oneCase = async (
  as: (username: string) => KillClient,
  { thing, answers, values, represented }: Load,
  acknowledged: (caseId: string) => void,
): Promise<string> => {
  const clerk = as('clerk1')
  const created = (await clerk.send({
    method: 'POST',
    path: '/api/cases',
    body: { thing, answers, represented },
    key: randomUUID(),
  })) as View
  const { caseId } = created
  const path = `/api/cases/${caseId}`
  acknowledged(caseId)
  const view = async () => (await clerk.send({ method: 'GET', path })) as View
  const form = async () => (await clerk.send({ method: 'GET', path: `${path}/form` })) as View
  const command = async (who: string, body: object, door = `${path}/acts`) => {
    const reply = await as(who).send({ method: 'POST', path: door, body, key: randomUUID() })
    acknowledged(caseId)
    return reply as View
  }

  await clerk.send(
    { method: 'PUT', path: `${path}/draft`, body: { revision: 0, values } },
    async () => (await form()).revision > 0,
  )
  acknowledged(caseId)
  const [first] = created.materials
  if (first) {
    const body = new FormData()
    body.append('material', first.material)
    body.append('file', new Blob([photo(caseId)], { type: 'image/jpeg' }), '照片.jpg')
    const attached = async () => (await view()).materials.some(({ attachments }) => attachments.length > 0)
    await clerk.send({ method: 'POST', path: `${path}/attachments`, body }, attached)
    acknowledged(caseId)
  }
  const { revision } = await form()
  await command('clerk1', { consent: true, revision }, `${path}/submit`)
  for (const { material } of created.materials)
    await command('clerk1', { type: 'check_material', material, verdict: 'fit' })
  await command('clerk1', { type: 'accept' })
  for (let open = true; open; ) {
    const { tasks } = await view()
    for (const { matter, department } of tasks.filter(({ status }) => status === 'running'))
      await command(`officer_${department.id}`, { type: 'decide', matter, outcome: 'granted', unrecorded })
    open = tasks.some(({ status }) => status === 'waiting')
  }
  await command('issue1', { type: 'issue' })
  await command('issue1', { type: 'deliver', method: 'courier', courierCompany: 'EMS', courierNumber: '1' })
  return caseId
}
