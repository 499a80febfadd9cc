import { exampleFor, readRows, rowsText } from '#engine/form'
import type { Answers, CaseView, FormView } from '../../../contract/client.ts'
import { makePdf } from '../stand-ins/registry/document.ts'
import { type Client, Refused } from './api-client.ts'

export type Cast = {
  readonly owner: Client
  readonly clerk: Client
  readonly issuer: Client
  readonly officer: (department: string) => Promise<Client>
}
export type Driven = {
  readonly thing: string
  readonly queryCode: string
  readonly matters: number
  readonly departments: number
  readonly papers: number
  readonly papersBefore: number
  readonly fetched: number
  readonly fields: number
  readonly filled: number
  readonly visits: number
  readonly steps: number
}

type Field = FormView['sections'][number]['fields'][number]

/** Made-up values for what is still empty: valid by type, nobody's. */
const missingValues = (form: FormView): Record<string, string> => {
  const fields = form.sections.flatMap((section) => section.fields)
  const empty = fields.filter(({ required, value }) => required && !value)
  const made = Object.fromEntries(empty.map((field) => [field.element, exampleFor(field)]))
  const said = (element: string) =>
    made[element] ?? fields.find((field) => field.element === element)?.value ?? ''
  return { ...made, ...Object.fromEntries(fields.flatMap((field) => completed(field, said))) }
}

/** A list a source began: what its rows lack is said, from the form where the list names a field for it, and that it is all. */
const completed = (
  { element, list, value, shown }: Field,
  said: (element: string) => string,
): [string, string][] => {
  if (!list || shown !== 'ask' || value === '') return []
  const { rows, closed } = readRows(value, list.tells)
  if (closed) return []
  const whole = rows.map(({ id, cells }) => ({
    id,
    cells: {
      ...Object.fromEntries(
        list.columns
          .filter(({ required }) => required)
          .map((column) => [column.element, said(list.starts?.[column.element] ?? '') || exampleFor(column)]),
      ),
      ...cells,
    },
  }))
  return [[element, rowsText({ rows: whole, closed: true })]]
}

/** Another recipient than the person, as a shop has its results sent to whoever keeps the papers. */
const sentTo = {
  delivery_method: 'courier',
  delivery_recipient: '李晓',
  delivery_phone: '13805740002',
  delivery_address: '浙江省慈溪市浒山街道新城大道200号',
} as const

const mostRounds = 3

/** The person agrees to everything that may be asked (C30). */
export const agree = async (owner: Client, caseId: string): Promise<void> => {
  const { asks } = await owner.call('getDataAsks', { params: { caseId } })
  const materials = asks.map(({ material }) => material)
  if (materials.length)
    await owner.call('actOnCase', { params: { caseId }, body: { type: 'give_consent', materials } })
}

export const fillIn = async (
  owner: Client,
  caseId: string,
  delivery: Record<string, string> = sentTo,
): Promise<{ form: FormView; fetched: number; revision: number }> => {
  await agree(owner, caseId)
  const { fetched, form } = await owner.call('fetchFacts', { params: { caseId } })
  const params = { caseId }
  const first = { revision: form.revision, values: { ...missingValues(form), ...delivery } }
  let { revision } = await owner.call('saveDraft', { params, body: first })
  // One answer may bring fields another did not: they are filled in as they come.
  for (let round = 0; round < mostRounds; round += 1) {
    const values = missingValues(await owner.call('getForm', { params }))
    if (Object.keys(values).length === 0) break
    revision = (await owner.call('saveDraft', { params, body: { revision, values } })).revision
  }
  return { form, fetched: fetched.filter(({ outcome }) => outcome === 'found').length, revision }
}

export const attachAll = async (owner: Client, view: CaseView): Promise<void> => {
  for (const { material, name, necessity, copies } of view.materials) {
    if (necessity !== 'required') continue
    const paper = makePdf(name, [`办件 ${view.caseId.slice(0, 8)}`, `份数 ${copies}`, '演示材料，非真实文件'])
    await owner.attach(view.caseId, material, `${name}.pdf`, paper.bytes)
  }
}

/** `seen`: the clerk has the papers in hand, at the counter; otherwise they are what was attached. */
export const acceptAtWindow = async (clerk: Client, view: CaseView, seen = false): Promise<CaseView> => {
  const { caseId } = view
  for (const { material, attachments } of view.materials) {
    const verdict = seen || attachments.length ? 'fit' : 'missing'
    await clerk.call('actOnCase', {
      params: { caseId },
      body: { type: 'check_material', material, verdict },
    })
  }
  return clerk.call('actOnCase', { params: { caseId }, body: { type: 'accept' } })
}

/** The owner says what could not be known before, as soon as a matter that wants it has started (C86). */
export const answerLater = async (owner: Client, caseId: string): Promise<void> => {
  const { later } = await owner.call('getAfterwards', { params: { caseId } })
  const open = later.fields.filter(({ status }) => status === 'open')
  if (open.length === 0) return
  const values = Object.fromEntries(open.map(({ field }) => [field.element, exampleFor(field)]))
  await owner.call('actOnCase', { params: { caseId }, body: { type: 'answer_later', values } })
}

/** Whether what was sent was recorded by a colleague of another department in the same moment. */
const isTaken = (error: unknown): boolean =>
  error instanceof Refused && ['after_unknown', 'site_nothing'].includes(error.details.code)

/** An officer goes to look, and records what the ledger leaves to them (C84): one record a matter. */
export const recordVisits = async (officer: Client, caseId: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const { visits } = await officer.call('getAfterwards', { params: { caseId } })
    const visit = visits.find(({ mayRecord, records }) => mayRecord && records.length === 0)
    if (!visit) return
    const values = Object.fromEntries(visit.fields.map((field) => [field.element, exampleFor(field)]))
    const body = { type: 'record_site' as const, matter: visit.matter, values }
    try {
      await officer.call('actOnCase', { params: { caseId }, body })
    } catch (error) {
      if (!isTaken(error) || attempt > 20) throw error
    }
  }
}

/** Departments decide whatever runs until nothing is left; prerequisites start the next by themselves (C4). */
export const decideAll = async (cast: Cast, caseId: string, step: () => void): Promise<void> => {
  for (;;) {
    const view = await cast.clerk.call('getCase', { params: { caseId } })
    const open = view.tasks.filter(({ status }) => status === 'running')
    if (open.length === 0) return
    await answerLater(cast.owner, caseId)
    // Departments work at once, each on one matter after another: a fleet has a permit for every lorry.
    const departments = [...new Set(open.map(({ department }) => department.id))]
    await Promise.all(
      departments.map(async (id) => {
        const officer = await cast.officer(id)
        await recordVisits(officer, caseId)
        for (const { matter, department } of open) {
          if (department.id !== id) continue
          await officer.call('actOnCase', {
            params: { caseId },
            body: { type: 'decide', matter, outcome: 'granted' },
          })
          step()
        }
      }),
    )
  }
}

/** A paper that comes by itself: one that may follow, one that was mended. */
export const bringPaper = (owner: Client, caseId: string, material: string, name: string): Promise<void> =>
  owner.attach(caseId, material, `${name}.pdf`, makePdf(name, ['补交']).bytes)

/** Papers that may follow later must be in before anything is issued (C12). */
export const bringDeferred = async (cast: Cast, view: CaseView): Promise<void> => {
  for (const { material, name, deferredUntil, attachments } of view.materials) {
    if (deferredUntil && attachments.length === 0) await bringPaper(cast.owner, view.caseId, material, name)
  }
}

type Handed = {
  readonly caseId: string
  readonly name: string
  readonly queryCode: string
  readonly form: FormView
  readonly fetched: number
}

/** The owner's part: answers, data runs, form, papers, and handing in twice with one key. */
const handIn = async (owner: Client, thing: string, answers: Answers, key: string): Promise<Handed> => {
  const draft = await owner.call('createDraft', { body: { thing, answers } })
  const { caseId } = draft
  const { form, fetched, revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  const send = () => owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, key)
  const receipt = await send()
  // A retry after a lost reply must give the same receipt, not a second case (C1).
  const again = await send()
  if (again.queryCode !== receipt.queryCode)
    throw new Error(`${thing}: a retried submission made a second case`)
  return { caseId, name: draft.thing.name, queryCode: receipt.queryCode, form, fetched }
}

export const handOut = async (
  issuer: Client,
  { caseId, queryCode }: Pick<Handed, 'caseId' | 'queryCode'>,
): Promise<CaseView> => {
  await issuer.call('actOnCase', { params: { caseId }, body: { type: 'issue' } })
  const courier = {
    method: 'courier' as const,
    courierCompany: '邮政 EMS',
    courierNumber: `EMS${queryCode.replaceAll('-', '')}`,
  }
  return issuer.call('actOnCase', { params: { caseId }, body: { type: 'deliver', ...courier } })
}

/** One case from the first answer to the courier's number, through the API only. */
export const driveCase = async (
  cast: Cast,
  thing: string,
  answers: Answers,
  key: string,
): Promise<Driven> => {
  let steps = 0
  const handed = await handIn(cast.owner, thing, answers, key)
  const { caseId, form, fetched, queryCode } = handed
  const accepted = await acceptAtWindow(cast.clerk, await cast.clerk.call('getCase', { params: { caseId } }))
  await decideAll(cast, caseId, () => {
    steps += 1
  })
  await bringDeferred(cast, accepted)
  const done = await handOut(cast.issuer, handed)
  if (done.status !== 'completed') throw new Error(`${thing}: ends as ${done.status}`)
  return {
    thing: handed.name,
    queryCode,
    matters: accepted.tasks.length,
    departments: new Set(accepted.tasks.map(({ department }) => department.id)).size,
    papers: accepted.materials.length,
    papersBefore: accepted.figures.materials.before,
    fetched,
    fields: form.fields.after,
    filled: form.fields.filled,
    visits: done.visits.length,
    steps,
  }
}
