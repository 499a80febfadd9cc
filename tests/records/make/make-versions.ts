import type { Answer, People, PlainClient } from './plain-client.ts'

/** Versions of one things at every stage, with every kind of act, as the joint team, departments and citizens would. */

export type Calendar = { readonly today: () => string; readonly nextDay: () => void }
type Desk = { readonly who: People; readonly team: PlainClient; readonly day: Calendar }

const act = (client: PlainClient, id: string, body: object): Promise<Answer> =>
  client.post(`/api/versions/${id}/acts`, body)

const begin = async ({ team }: Desk, thing: string): Promise<string> =>
  (await team.post('/api/versions', { thing, fromPublished: true })).versionId

const save = async ({ team }: Desk, id: string, section: string, change: (draft: Answer) => unknown) => {
  const { revisions, draft } = await team.get(`/api/versions/${id}`)
  const body = { revision: revisions[section], value: change(draft) }
  await team.put(`/api/versions/${id}/sections/${section}`, body)
}

const said = (text: string) => (draft: Answer) => ({
  also_said: [...(draft.also_said ?? []), text],
  faq: [...(draft.faq ?? []), { q: '周末能办吗？', a: '网上随时可以提交，窗口工作日受理。' }],
})

const answerAll = async ({ team }: Desk, id: string): Promise<void> => {
  const { remarks } = await team.get(`/api/versions/${id}`)
  for (const { id: remark } of remarks.filter(({ answer }: Answer) => !answer))
    await act(team, id, { type: 'answer_remark', remark, text: '已采纳，改了说法', taken: true })
}

const heard = async (desk: Desk, id: string): Promise<void> => {
  const { departments, draft } = await desk.team.get(`/api/versions/${id}`)
  for (const cut of draft.cuts.filter(({ by }: Answer) => !by))
    await act(await desk.who(`officer_${cut.owner}`), id, {
      type: 'sign_cut',
      matter: cut.matter,
      material: cut.material,
    })
  for (const { id: department } of departments)
    await act(await desk.who(`officer_${department}`), id, { type: 'agree' })
}

const consult = (desk: Desk, id: string) =>
  act(desk.team, id, { type: 'open_consultation', until: '2026-10-30' })

const toComment = async (desk: Desk, id: string): Promise<void> => {
  await consult(desk, id)
  await heard(desk, id)
  await act(desk.team, id, { type: 'open_comment', until: desk.day.today() })
}

const sign = async ({ who }: Desk, id: string, offices: readonly number[]): Promise<void> => {
  for (const office of offices) await act(await who(`joint${office}`), id, { type: 'sign' })
}

const toListed = async (desk: Desk, id: string): Promise<void> => {
  await act(desk.team, id, { type: 'open_review' })
  await sign(desk, id, [1, 2, 3, 4])
  await act(desk.team, id, { type: 'list' })
}

/** A remark, an objection to leading and its ruling, a comment of a citizen and one sent back: all of it answered. */
const disputed = async (desk: Desk, id: string, citizen: PlainClient): Promise<void> => {
  const { team, who, day } = desk
  await consult(desk, id)
  const { draft } = await team.get(`/api/versions/${id}`)
  const lead = await who(`officer_${draft.lead_department}`)
  await act(lead, id, {
    type: 'remark',
    row: `matters/${draft.matters[0].code}`,
    text: '现场核查改为承诺后再查',
  })
  await act(lead, id, { type: 'object_lead', reason: '人手不够，请由主要证照部门牵头' })
  await act(team, id, { type: 'rule_lead', department: draft.lead_department, reason: '行业主管部门牵头' })
  await answerAll(desk, id)
  await heard(desk, id)
  await act(team, id, { type: 'open_comment', until: day.today() })
  await citizen.post(`/api/open-drafts/${id}/comments`, { row: '', text: '材料能不能再少一点？', name: '' })
  await answerAll(desk, id)
  day.nextDay()
  await act(team, id, { type: 'open_review' })
  const remarks = [{ row: 'said', text: '说法里的错字改一下' }]
  await act(await who('joint3'), id, { type: 'send_back', remarks })
  await answerAll(desk, id)
  await toComment(desk, id)
  day.nextDay()
}

const published = async (desk: Desk, citizen: PlainClient): Promise<void> => {
  const first = await begin(desk, 'yinshua')
  await save(desk, first, 'said', said('开个印刷厂'))
  await disputed(desk, first, citizen)
  await toListed(desk, first)
  await act(desk.team, first, { type: 'publish' })
  const second = await begin(desk, 'yinshua')
  await save(desk, second, 'said', said('办印务公司'))
  await toComment(desk, second)
  desk.day.nextDay()
  await toListed(desk, second)
  await act(desk.team, second, { type: 'publish' })
}

const basics = ({ name, name_en, audience, zone, lead_department, lead_reason, settled }: Answer) => ({
  ...{ name, name_en, audience, zone, lead_department, lead_reason },
  ...(settled ? { settled } : {}),
})

/** A draft with a cut nobody signed, one that its owner signed, and a question of a training on it. */
const drafts = async (desk: Desk): Promise<void> => {
  const draft = await begin(desk, 'canyin-qiye')
  const { remaining } = await desk.team.get(`/api/versions/${draft}/ledger`)
  const proposed = remaining.slice(0, 2).map(({ matter, material }: Answer) => ({
    matter,
    material,
    reason: 'no_legal_basis',
    basis: '条例所列材料里没有这一项',
  }))
  const bare = ({ matter, material, reason, basis, fields, adds }: Answer) => ({
    matter,
    material,
    reason,
    basis,
    ...(fields ? { fields } : {}),
    ...(adds ? { adds } : {}),
  })
  await save(desk, draft, 'cuts', ({ cuts }) => [...cuts.map(bare), ...proposed])
  await save(desk, draft, 'basics', basics)
  await save(desk, draft, 'questions', ({ questions }) => questions)
  await save(desk, draft, 'matters', ({ matters }) => matters.slice(0, -1))
  await save(desk, draft, 'said', said('开大饭店'))
  const view = await desk.team.get(`/api/versions/${draft}`)
  const [open] = view.draft.cuts.filter(({ by }: Answer) => !by)
  await act(await desk.who(`officer_${open.owner}`), draft, {
    type: 'sign_cut',
    matter: open.matter,
    material: open.material,
  })
  const { versionId } = await desk.team.post('/api/versions', { thing: 'dayindian', name: '开办打印店' })
  await act(desk.team, versionId, { type: 'discard', reason: '并入印刷经营企业' })
  await desk.team.post('/api/versions', { thing: 'zuliaodian', name: '开办足疗店' })
  await training(desk, draft)
}

const training = async ({ team, who, day }: Desk, versionId: string): Promise<void> => {
  const head = {
    ...{ kind: 'course', heldOn: day.today(), place: '行政服务中心三楼会议室' },
    ...{ topic: '一张表怎么填', trainer: '周老师' },
  }
  const attendees = [
    { department: 'scjgj', names: ['王五', '赵六'], count: 2 },
    { department: 'xfdd', names: [], count: 4 },
  ]
  const { trainingId } = await team.post('/api/trainings', { head, attendees })
  const acts = `/api/trainings/${trainingId}/acts`
  const ask = { type: 'ask', department: 'scjgj', name: '王五', answer: '' }
  await team.post(acts, { ...ask, text: '老材料还要不要收？', versionId, row: '' })
  const kept = await team.post(acts, { ...ask, text: '周末窗口开不开？', versionId: null, row: '' })
  const { questionId } = kept.questions.find(({ text }: Answer) => text === '周末窗口开不开？')
  await team.post(acts, { type: 'answer', questionId, text: '不开，网上随时可以提交' })
  const officer = await who('officer_scjgj')
  await officer.post(`/api/trainings/${trainingId}/attendance`, { names: ['王五', '赵六', '孙七'], count: 3 })
  const planned = { ...head, kind: 'onsite', heldOn: '2026-12-18', topic: '到消防大队现场办公' }
  const next = await team.post('/api/trainings', { head: planned, attendees: [] })
  await team.post(`/api/trainings/${next.trainingId}/acts`, { type: 'cancel', reason: '改到下一年' })
}

export const makeVersions = async (who: People, day: Calendar): Promise<void> => {
  const desk = { who, team: await who('joint1'), day }
  await published(desk, await who('shop1'))
  await drafts(desk)
  const asked = await begin(desk, 'naicha')
  await consult(desk, asked)
  const officer = await who('officer_scjgj')
  await act(officer, asked, { type: 'remark', row: '', text: '开业日期前要留出核查的时间' })
  const back = await begin(desk, 'shitang')
  await consult(desk, back)
  await act(desk.team, back, { type: 'back_to_draft', reason: '食堂的面积口径还没有定' })
  const [reviewed, listed] = [await begin(desk, 'meirong'), await begin(desk, 'xiche')]
  for (const id of [reviewed, listed]) await toComment(desk, id)
  day.nextDay()
  await act(desk.team, reviewed, { type: 'open_review' })
  await sign(desk, reviewed, [1, 2])
  await toListed(desk, listed)
  const commented = await begin(desk, 'chaoshi')
  await toComment(desk, commented)
  const comment = { row: '', text: '能不能当天拿证？', name: '胡先生' }
  await (await who('shop2')).post(`/api/open-drafts/${commented}/comments`, comment)
}
