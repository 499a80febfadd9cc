import type { APIRequestContext, Page } from 'playwright-core'
import { cityList, fortyMistakes } from './list-workbook.ts'

/** Fills the rooms of the workbench with something of every kind, over the API, as the people concerned would. */

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type People = { readonly joint: Page; readonly officer: Page }
type Rooms = {
  /** A draft that revises a published one thing, with a cut nobody signed. */
  readonly draft: string
  /** A draft of something new: a name and nothing else. */
  readonly empty: string
  /** A version the departments are asked about, with an open remark. */
  readonly asked: string
  readonly training: string
  /** A list with faults, and one that would change something. */
  readonly faulty: string
  readonly clean: string
}

const sender = (request: APIRequestContext, url: string) => {
  const json = async (reply: Awaited<ReturnType<APIRequestContext['post']>>) => {
    const text = await reply.text()
    if (!reply.ok()) throw new Error(`${reply.url()}: ${reply.status()} ${text}`)
    return JSON.parse(text)
  }
  return {
    post: async (path: string, data: unknown) => json(await request.post(`${url}${path}`, { data })),
    put: async (path: string, data: unknown) => json(await request.put(`${url}${path}`, { data })),
    get: async (path: string) => json(await request.get(`${url}${path}`)),
    file: async (path: string, name: string, buffer: Buffer) =>
      json(
        await request.post(`${url}${path}`, { multipart: { file: { name, mimeType: workbook, buffer } } }),
      ),
  }
}

export const fillRooms = async (url: string, { joint, officer }: People, today: string): Promise<Rooms> => {
  const team = sender(joint.request, url)
  const department = sender(officer.request, url)
  const begin = async (thing: string): Promise<string> =>
    (await team.post('/api/versions', { thing, fromPublished: true })).versionId
  const [draft, asked] = [await begin('yinshua'), await begin('canyin-qiye')]
  const { versionId: empty } = await team.post('/api/versions', { thing: 'dayindian', name: '开办打印店' })

  const { remaining } = await team.get(`/api/versions/${draft}/ledger`)
  const [{ matter, material }] = remaining
  const { revisions, draft: drawn } = await team.get(`/api/versions/${draft}`)
  const cuts = drawn.cuts.map((cut: Record<string, unknown>) => ({
    matter: cut.matter,
    material: cut.material,
    reason: cut.reason,
    basis: cut.basis,
  }))
  const proposed = { matter, material, reason: 'no_legal_basis', basis: '条例所列材料里没有这一项' }
  await team.put(`/api/versions/${draft}/sections/cuts`, {
    revision: revisions.cuts,
    value: [...cuts, proposed],
  })

  await team.post(`/api/versions/${asked}/acts`, { type: 'open_consultation', until: today })
  await department.post(`/api/versions/${asked}/acts`, {
    type: 'remark',
    row: 'matters/scjgj-spjy',
    text: '现场核查改为承诺后再查，条件要写上面积',
  })

  const head = {
    kind: 'course',
    heldOn: today,
    place: '行政服务中心三楼会议室',
    topic: '一张表怎么填',
    trainer: '周老师',
  }
  const attendees = [{ department: 'scjgj', names: ['王五', '赵六'], count: 2 }]
  const { trainingId } = await team.post('/api/trainings', { head, attendees })
  await team.post(`/api/trainings/${trainingId}/acts`, {
    ...{ type: 'ask', department: 'scjgj', name: '王五', text: '老材料还要不要收？', answer: '' },
    ...{ versionId: draft, row: '' },
  })

  const list = (name: string, bytes: Buffer) => department.file('/api/lists/departments/scjgj', name, bytes)
  const wrong = await cityList({ matters: 48, rowsEach: 3, mistakes: fortyMistakes })
  const faulty = await list('有错的清单.xlsx', wrong.bytes)
  const right = await cityList({ matters: 6, rowsEach: 5 })
  const first = await list('新清单.xlsx', right.bytes)
  await department.post(`/api/lists/${first.uploadId}/import`, { digest: first.digest })
  const more = await cityList({ matters: 9, rowsEach: 4 })
  const clean = await list('改过的清单.xlsx', more.bytes)
  return { draft, empty, asked, training: trainingId, faulty: faulty.uploadId, clean: clean.uploadId }
}
