import { exampleFor, identityCheckCharacter } from '#engine/form'
import { makePdf } from '../../../cli/src/stand-ins/registry/document.ts'
import type { Answer, People, PlainClient } from './plain-client.ts'

/** Cases in every state, made over the API as the people concerned would. */

const pdf = 'application/pdf'
const caseOf = (client: PlainClient, id: string) => client.get(`/api/cases/${id}`)

const attach = (client: PlainClient, id: string, { material, name }: Answer, note: string) =>
  client.file(
    `/api/cases/${id}/attachments`,
    `${name}.pdf`,
    makePdf(name, [note, '演示材料，非真实文件']).bytes,
    pdf,
    material,
  )

/** The person agrees to everything that may be asked. */
const agree = async (client: PlainClient, id: string): Promise<void> => {
  const { asks } = await client.get(`/api/cases/${id}/asks`)
  const materials = asks.map(({ material }: Answer) => material)
  if (materials.length) await client.post(`/api/cases/${id}/acts`, { type: 'give_consent', materials })
}

const fill = async (client: PlainClient, id: string): Promise<number> => {
  await agree(client, id)
  const { form } = await client.post(`/api/cases/${id}/fetch`)
  const fields = form.sections.flatMap((section: Answer) => section.fields)
  const empty = fields.filter((field: Answer) => field.required && !field.value)
  const values = Object.fromEntries(empty.map((field: Answer) => [field.element, exampleFor(field)]))
  return (await client.put(`/api/cases/${id}/draft`, { revision: form.revision, values })).revision
}

const drafted = async (client: PlainClient, thing: string, represented?: object): Promise<string> => {
  const { plan } = await client.get(`/api/things/${thing}`)
  const body = { thing, answers: plan.answers, ...(represented ? { represented } : {}) }
  return (await client.post('/api/cases', body)).caseId
}

/** Filled, with its papers, and handed in. */
export const submitted = async (client: PlainClient, thing: string): Promise<string> => {
  const id = await drafted(client, thing)
  const revision = await fill(client, id)
  for (const row of (await caseOf(client, id)).materials)
    if (row.necessity === 'required') await attach(client, id, row, `第一次 ${thing}`)
  await client.post(`/api/cases/${id}/submit`, { consent: true, revision }, `store-v1-${id}`)
  return id
}

/** A draft with fetched facts, one of them disputed, typed values, files, and one file taken out again. */
const richDraft = async (client: PlainClient): Promise<void> => {
  const id = await drafted(client, 'xiaocanyin')
  await fill(client, id)
  const { fetched, materials } = await caseOf(client, id)
  const { requestId } = fetched.find(({ outcome }: Answer) => outcome === 'found')
  await client.post(`/api/cases/${id}/disputes`, { requestId, reason: '住址已经变更，登记的是旧址' })
  for (const row of materials.slice(0, 2)) await attach(client, id, row, '草稿')
  const extra = await attach(client, id, materials[0], '传错了')
  await client.remove(`/api/cases/${id}/attachments/${extra.attachmentId}`)
  const { plan } = await client.get('/api/things/xiaocanyin')
  const { revision } = await client.get(`/api/cases/${id}/form`)
  await client.put(`/api/cases/${id}/draft`, { revision, answers: plan.answers, values: { remark: '无' } })
}

const check = (clerk: PlainClient, id: string, material: string, verdict: string, reason?: string) =>
  clerk.post(`/api/cases/${id}/materials/${material}/check`, { verdict, ...(reason ? { reason } : {}) })

const accepted = async (clerk: PlainClient, id: string): Promise<Answer> => {
  for (const row of (await caseOf(clerk, id)).materials)
    await check(clerk, id, row.material, row.attachments.length ? 'fit' : 'missing')
  return clerk.post(`/api/cases/${id}/accept`, {})
}

const correct = async (clerk: PlainClient, id: string): Promise<void> => {
  const [row] = (await caseOf(clerk, id)).materials
  await check(clerk, id, row.material, 'unfit', '复印件看不清')
  const items = [
    { material: row.material, name: row.name, wrong: '复印件看不清', cure: '重新扫描后上传' },
    { name: '联系电话', wrong: '打不通', cure: '改成能接通的号码' },
  ]
  await clerk.post(`/api/cases/${id}/correction`, { items })
}

const resubmit = async (owner: PlainClient, id: string): Promise<void> => {
  const [row] = (await caseOf(owner, id)).materials
  await attach(owner, id, row, '补正后')
  const { revision } = await owner.get(`/api/cases/${id}/form`)
  await owner.post(`/api/cases/${id}/resubmit`, { revision })
}

const released = async (clerk: PlainClient, id: string): Promise<Answer[]> =>
  (await caseOf(clerk, id)).tasks.filter(({ status }: Answer) => status === 'released')

const decide = async (who: People, id: string, task: Answer, body: object): Promise<void> => {
  const officer = await who(`officer_${task.department.id}`)
  await officer.post(`/api/cases/${id}/tasks/${task.matter}/decision`, body)
}

const decideAll = async (who: People, clerk: PlainClient, id: string): Promise<void> => {
  for (let open = await released(clerk, id); open.length; open = await released(clerk, id))
    for (const task of open) await decide(who, id, task, { outcome: 'granted' })
}

const bringDeferred = async (owner: PlainClient, { caseId, materials }: Answer): Promise<void> => {
  for (const row of materials)
    if (row.deferredUntil && !row.attachments.length) await attach(owner, caseId, row, '容缺补交')
}

/** Denies the matter most others wait for: they end as not possible (C7). */
const denyOne = async (who: People, clerk: PlainClient, id: string): Promise<void> => {
  const { tasks } = await caseOf(clerk, id)
  const waits = (matter: string) =>
    tasks.filter(({ waitsFor }: Answer) =>
      (waitsFor ?? []).some((one: Answer) => (one.matter ?? one) === matter),
    )
  const [first] = tasks
    .filter(({ status }: Answer) => status === 'released')
    .sort((a: Answer, b: Answer) => waits(b.matter).length - waits(a.matter).length)
  await decide(who, id, first, {
    outcome: 'denied',
    reason: '经营场所不符合规定的条件',
    basis: '《中华人民共和国行政许可法》第三十八条第二款',
  })
}

type Staff = { readonly who: People; readonly clerk: PlainClient; readonly issuer: PlainClient }

const finished = async ({ who, clerk, issuer }: Staff, owner: PlainClient, until: string, how: object) => {
  const id = await submitted(owner, until === 'decided' ? 'shudian' : 'bianlidian')
  const view = await accepted(clerk, id)
  await decideAll(who, clerk, id)
  await bringDeferred(owner, view)
  if (until === 'decided') return
  await issuer.post(`/api/cases/${id}/issue`, {})
  if (until === 'issued') return
  await issuer.post(`/api/cases/${id}/visits`, { where: '统一出件窗口', why: '来问过一次进度' })
  await issuer.post(`/api/cases/${id}/deliver`, how)
}

const intakeCases = async (owner: PlainClient, other: PlainClient, { who, clerk }: Staff): Promise<void> => {
  await richDraft(owner)
  const checked = await submitted(owner, 'naicha')
  const [row] = (await caseOf(clerk, checked)).materials
  await check(clerk, checked, row.material, 'fit')
  await submitted(other, 'hongbei')
  await correct(clerk, await submitted(owner, 'meirong'))
  const [once, twice] = [await submitted(other, 'shengxian'), await submitted(owner, 'yanjingdian')]
  for (const id of [once, twice]) await correct(clerk, id)
  await resubmit(other, once)
  await resubmit(owner, twice)
  const joint = await who('joint2')
  await joint.post(`/api/cases/${twice}/correction/approval`, { reason: '消防设施图是补正后新增的要求' })
  const refused = await submitted(other, 'xiche')
  await clerk.post(`/api/cases/${refused}/refuse`, {
    reason: '不属于本市受理范围',
    rightOffice: '余姚市行政服务中心',
  })
  const withdrawn = await submitted(other, 'yinshua')
  await accepted(clerk, withdrawn)
  await other.post(`/api/cases/${withdrawn}/withdraw`, { reason: '改租别处，暂不开了' })
}

const decidingCases = async (owner: PlainClient, other: PlainClient, staff: Staff): Promise<void> => {
  const { who, clerk } = staff
  const running = await submitted(owner, 'canyin-qiye')
  await accepted(clerk, running)
  const [first] = await released(clerk, running)
  await decide(who, running, first, {
    outcome: 'granted',
    resultNumber: '慈审〔2026〕第 7 号',
    reason: '符合条件',
  })
  await accepted(clerk, await submitted(other, 'shipin-shengchan'))
  const denied = await submitted(other, 'yaodian')
  await accepted(clerk, denied)
  await denyOne(who, clerk, denied)
  const ended = await submitted(owner, 'yinshua')
  await accepted(clerk, ended)
  await denyOne(who, clerk, ended)
  await decideAll(who, clerk, ended)
  for (const until of ['decided', 'issued', 'completed'])
    await finished(staff, owner, until, {
      method: 'courier',
      courierCompany: '邮政 EMS',
      courierNumber: 'EMS20261102001',
    })
  await finished(staff, other, 'completed', { method: 'counter', collector: '本人' })
}

/** A case a clerk keeps for somebody at the counter. */
const counterCase = async (clerk: PlainClient): Promise<void> => {
  const number = '33029919490101123'
  const idNumber = `${number}${identityCheckCharacter(number)}`
  const person = { name: '陈大伯', idNumber, phone: '13800012345' }
  const id = await drafted(clerk, 'bianlidian', person)
  const revision = await fill(clerk, id)
  await clerk.post(`/api/cases/${id}/submit`, { consent: true, revision }, `store-v1-${id}`)
}

export type Sources = (mode: 'ok' | 'down' | 'nonsense') => Promise<unknown>

/** A draft whose sources were out of reach, then answered nonsense: the person is asked for the papers, and told why (X1). */
const failedDraft = async (client: PlainClient, sources: Sources): Promise<void> => {
  await sources('down')
  const id = await drafted(client, 'shouyao')
  await client.post(`/api/cases/${id}/fetch`)
  await sources('nonsense')
  await client.post(`/api/cases/${await drafted(client, 'zhongzi')}/fetch`)
  await sources('ok')
}

export const makeCases = async (who: People, sources: Sources): Promise<void> => {
  const staff = { who, clerk: await who('clerk1'), issuer: await who('issue1') }
  const [owner, other] = [await who('shop1'), await who('shop2')]
  await intakeCases(owner, other, staff)
  await decidingCases(owner, other, staff)
  await counterCase(staff.clerk)
  await failedDraft(other, sources)
}
