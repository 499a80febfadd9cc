import { type Answers, type OneThing, sampleAnswers } from '#engine/catalogue'
import { exampleFor, rowsText } from '#engine/form'
import { type Client, Refused } from '../../cli/src/demo/api-client.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { CaseView, FormView, OutgoingView } from '../../contract/client.ts'
import { cixi } from './cixi.ts'
import type { PlayedHouse } from './played-house.ts'

/** A script of `cases/play` done over HTTP: each step is what a browser would send, by an account of its own. What the player brings along, the server brings here. */

export type Entry = Readonly<Record<string, unknown>>
export type Script = {
  readonly thing: string
  readonly answers?: unknown
  readonly missing?: readonly string[]
  readonly rows?: Readonly<Record<string, unknown>>
  readonly acts: readonly Entry[]
}
/** What somebody reads or does beside the acts: while it is a draft, or when all is played. */
export type Call = {
  readonly when: 'draft' | 'end'
  readonly by: string
  readonly call: string
  /** What stands in the address beside the case. */
  readonly with?: Readonly<Record<string, string>>
  readonly body?: object
  /** What must be where in the answer. */
  readonly gives?: Readonly<Record<string, unknown>>
  /** Words that must stand in it. */
  readonly says?: readonly string[]
  readonly refused?: string
}
/** Where a case stands when all is played, and what its acts caused. */
export type Ended = { readonly view: CaseView; readonly outgoing: OutgoingView }
type Begun = { readonly caseId: string; readonly atCounter: boolean; readonly draft: boolean }
type Field = FormView['sections'][number]['fields'][number]
type Order = Parameters<Client['call']>[1]

const person = { name: '王小明', idNumber: '330282198001014411', phone: '13805740001' }
const paper = makePdf('材料', ['演示材料，非真实文件'])

const thingOf = (name: string): OneThing => {
  const found = cixi().thing.get(name) ?? [...cixi().thing.values()].find((one) => one.name === name)
  if (!found) throw new Error(`no one thing ${name}`)
  return found
}

const answersOf = (thing: OneThing, { answers }: Script): Answers => {
  if (answers === undefined || answers === 'sample') return sampleAnswers(thing)
  const asked = new Set(thing.questions?.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers as Answers).filter(([key]) => asked.has(key)))
}

const cellOf = (column: Parameters<typeof exampleFor>[0]): string =>
  column.type === 'number' ? String(Number(exampleFor(column)) * 10) : exampleFor(column)

/** A row nobody wrote is one whose figures are large, so that it has the matter its rows may have. */
const rowsOf = ({ list }: Field, written: unknown): string => {
  const sample = Object.fromEntries((list?.columns ?? []).map((one) => [one.element, cellOf(one)]))
  // No two rows are of the same lorry.
  const named = (index: number) =>
    list && index > 0 ? { [list.tells]: `${sample[list.tells]?.slice(0, -1)}${index + 1}` } : {}
  const cells: readonly object[] = Array.isArray(written)
    ? written
    : Array.from({ length: Number(written ?? 1) }, () => ({}))
  const rows = cells.map((row, index) => ({
    id: String(index + 1),
    cells: { ...sample, ...named(index), ...row },
  }))
  return rowsText({ rows, closed: true })
}

const delivery = (way: unknown) => ({
  delivery_method: String(way ?? 'courier'),
  delivery_recipient: '李晓',
  delivery_phone: '13805740002',
  delivery_address: '浙江省慈溪市浒山街道新城大道200号',
})

const lists = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value : [])

const courier = { courierCompany: '邮政 EMS', courierNumber: 'EMS0000000001' }
const handedOver = (way: unknown) =>
  way === 'courier' ? courier : way === 'counter' ? { collector: '申请人' } : {}

const at = (told: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], told)

export const httpPlayer = (
  house: PlayedHouse,
  script: Script,
  owner: string,
  calls: readonly Call[] = [],
) => {
  const thing = thingOf(script.thing)
  const missing = new Set(script.missing)
  let begun: Begun | undefined
  const accounts: Readonly<Record<string, string>> = {
    ...{ clerk: 'clerk1', joint: 'joint1', issue: 'issue1', lead: `lead_${thing.lead_department}` },
  }
  // C21 A person without an account does it at the window.
  const applicant = () => (begun?.atCounter ? 'clerk1' : owner)
  const accountOf = (by: string): string =>
    accounts[by] ?? (by === 'applicant' ? applicant() : by.replace(':', '_'))
  const me = () => house.as(applicant())
  const params = () => ({ caseId: begun?.caseId ?? '' })
  const send = (client: Client, body: object) =>
    client.call('actOnCase', { params: params(), body } as Order & never)
  const view = async (): Promise<CaseView> => (await me()).call('getCase', { params: params() })

  const attach = async (client: Client, material: string): Promise<void> =>
    client.attach(params().caseId, material, `${material}.pdf`, paper.bytes)

  const codeOf = async (work: () => Promise<unknown>): Promise<{ code: string; told?: unknown }> => {
    try {
      return { code: 'ok', told: await work() }
    } catch (error) {
      if (error instanceof Refused) return { code: error.details.code }
      throw error
    }
  }
  /** What was told otherwise than it should have been, each call by its name. */
  const wrong: string[] = []
  const callAll = async (when: Call['when']): Promise<void> => {
    for (const one of calls.filter((call) => call.when === when)) {
      const client = await house.as(accountOf(one.by))
      const order = { params: { ...params(), ...one.with }, ...(one.body && { body: one.body }) }
      const { code, told } = await codeOf(() => client.call(one.call as 'getCase', order as never))
      const say = (what: string) => wrong.push(`${one.by} ${one.call}: ${what}`)
      if (code !== (one.refused ?? 'ok')) say(code)
      for (const [path, value] of Object.entries(one.gives ?? {})) {
        const given = JSON.stringify(at(told, path) ?? null)
        if (given !== JSON.stringify(value)) say(`${path} is ${given}`)
      }
      for (const word of one.says ?? [])
        if (!JSON.stringify(told ?? '').includes(word)) say(`without ${word}`)
    }
  }

  /** A draft with every paper that is not missing. */
  const begin = async (atCounter: boolean): Promise<void> => {
    const client = await house.as(atCounter ? 'clerk1' : owner)
    const represented = atCounter ? { represented: person } : {}
    const body = { thing: thing.code, answers: answersOf(thing, script), ...represented }
    const draft = await client.call('createDraft', { body } as Order & never)
    begun = { caseId: draft.caseId, atCounter, draft: true }
    for (const { material } of draft.materials) if (!missing.has(material)) await attach(client, material)
    await callAll('draft')
  }

  /** What is required is said, and what that makes required in turn. */
  const fill = async (
    client: Client,
    way: unknown,
    before: number | undefined = undefined,
  ): Promise<number> => {
    const form = await client.call('getForm', { params: params() })
    const fields = form.sections.flatMap((section) => section.fields)
    const written = { ...(script.answers as object), ...script.rows } as Readonly<Record<string, unknown>>
    const isOpen = ({ element, list, required, value }: Field) =>
      (required && !value) || (before === undefined && list && element in written)
    const values = fields
      .filter(isOpen)
      .map((field) => [field.element, field.list ? rowsOf(field, written[field.element]) : exampleFor(field)])
    if (before !== undefined && values.length === 0) return before
    const body = { revision: form.revision, values: { ...Object.fromEntries(values), ...delivery(way) } }
    return fill(client, way, (await client.call('saveDraft', { params: params(), body })).revision)
  }

  const submit = async ({ way }: Entry, client: Client): Promise<void> => {
    const revision = await fill(client, way)
    await client.call('submitCase', { params: params(), body: { consent: true, revision } }, params().caseId)
    if (begun) begun = { ...begun, draft: false }
  }

  /** Every paper is looked at: what is there is valid, what is not there is missing. */
  const accept = async (entry: Entry, client: Client): Promise<void> => {
    const { materials, status } = await view()
    for (const { material, attachments, check } of status === 'submitted' ? materials : []) {
      const verdict = attachments.length ? 'fit' : 'missing'
      if (check?.verdict !== verdict && check?.verdict !== 'waived')
        await send(client, { type: 'check_material', material, verdict })
    }
    await send(client, { ...entry, type: 'accept' })
  }

  const items = async (written: unknown) => {
    const form = await (await me()).call('getForm', { params: params() })
    const fields = new Map(form.sections.flatMap((one) => one.fields).map((one) => [one.element, one.name]))
    return lists(written).map(({ material, field, reason, cure, ...rest }) => ({
      ...rest,
      ...(material !== undefined && { material }),
      ...(field !== undefined && { element: field }),
      name:
        cixi().material.get(String(material))?.name ?? fields.get(String(field)) ?? String(material ?? field),
      ...{ wrong: reason, cure: cure ?? reason },
    }))
  }

  const partOf = async ({ matter, row }: Entry): Promise<string> => {
    const parts = (await view()).tasks
      .map((task) => task.matter)
      .filter((one) => one.split('~')[0] === matter)
    if (row !== undefined) return `${matter}~${row}`
    return parts.length === 1 ? String(parts[0]) : String(matter)
  }

  /** What the inspector saw and what is known only later belongs to a valid case: it is said before the grant. */
  const recordBefore = async (part: string, officer: Client): Promise<void> => {
    const { visits } = await officer.call('getAfterwards', { params: params() })
    const visit = visits.find(
      ({ matter, mayRecord, records }) => matter === part && mayRecord && !records.length,
    )
    if (visit)
      await send(officer, {
        ...{ type: 'record_site', matter: visit.matter },
        values: Object.fromEntries(visit.fields.map((field) => [field.element, exampleFor(field)])),
      })
    const { later } = await (await me()).call('getAfterwards', { params: params() })
    const open = later.fields.filter(({ status }) => status === 'open').map(({ field }) => field)
    const values = Object.fromEntries(open.map((field) => [field.element, exampleFor(field)]))
    if (open.length) await send(await me(), { type: 'answer_later', values })
  }

  const decide = async (entry: Entry, part: string, client: Client): Promise<void> => {
    const { reason, basis, outcome, row: _row, ...rest } = entry
    const { tasks } = await view()
    const runs = tasks.some(({ matter, status }) => matter === part && status === 'running')
    if (runs && outcome !== 'denied') await recordBefore(part, client)
    const law = cixi().matter.get(part.split('~')[0] ?? '')?.legal_basis?.[0]
    const usual =
      outcome === 'denied' && law ? `${law.title}${law.article ? ` ${law.article}` : ''}` : undefined
    const said = {
      ...(reason !== undefined && { reason }),
      ...((basis ?? usual) ? { basis: basis ?? usual } : {}),
    }
    await send(client, { ...rest, ...said, type: 'decide', matter: part, outcome })
  }

  const early = async (written: unknown): Promise<unknown> => {
    if (!Array.isArray(written)) return written
    const { tasks } = await view()
    return written.flatMap((code) => {
      const parts = tasks.map(({ matter }) => matter).filter((one) => one.split('~')[0] === code)
      return parts.length ? parts : [code]
    })
  }

  const own: Readonly<Record<string, (entry: Entry, client: Client) => Promise<unknown>>> = {
    submit,
    accept,
    correction: async ({ items: written, until, ...entry }, client) =>
      send(client, {
        ...{ ...entry, type: 'correction' },
        ...(written !== undefined && { items: await items(written) }),
        ...(until !== undefined && { deadline: until }),
      }),
    mark: async ({ items: written, row: _row, ...entry }, client) =>
      send(client, { ...entry, ...(written !== undefined && { items: await items(written) }), type: 'mark' }),
    resubmit: async ({ provided, ...entry }, client) => {
      const form = await client.call('getForm', { params: params() })
      const fields = new Set(form.sections.flatMap((one) => one.fields).map(({ element }) => element))
      for (const one of lists(provided).map(String)) if (!fields.has(one)) await attach(client, one)
      await send(client, { ...entry, type: 'resubmit' })
    },
    // C117 What comes later is not handed in with the draft.
    known_later: async ({ materials, ...entry }, client) => {
      const named = lists(materials).map(String)
      const { materials: papers, status } = await view()
      for (const { material, attachments } of status === 'draft' ? papers : [])
        for (const { attachmentId } of named.includes(material) ? attachments : [])
          await send(client, { type: 'detach', attachmentId })
      await send(client, { ...entry, ...(materials !== undefined && { materials }), type: 'known_later' })
    },
    provide: ({ material }, client) => attach(client, String(material)),
    withdraw: (entry, client) =>
      send(client, { ...entry, type: 'withdraw', ...(begun?.atCounter && { signed: true }) }),
    issue: async ({ early: written, ...entry }, client) =>
      send(client, {
        ...entry,
        ...(written !== undefined && { early: await early(written) }),
        type: 'issue',
      }),
    deliver: ({ way, ...entry }, client) =>
      send(client, { ...handedOver(way), ...entry, type: 'deliver', method: way }),
    decide: async (entry, client) => decide(entry, await partOf(entry), client),
  }

  const step = async ({ at: _at, by, act, ...entry }: Entry): Promise<void> => {
    if (by === 'time') return
    const atCounter = by === 'clerk' && (act === 'submit' || act === 'known_later')
    if (!begun || (atCounter && begun.draft && !begun.atCounter)) await begin(atCounter)
    const client = await house.as(accountOf(String(by)))
    const known = own[String(act)]
    if (known) return void (await known(entry, client))
    const { row: _row, ...rest } = entry
    await send(client, { ...rest, ...('matter' in entry && { matter: await partOf(entry) }), type: act })
  }
  return {
    /** `ok`, or the code of the refusal. */
    step: async (entry: Entry): Promise<string> => (await codeOf(() => step(entry))).code,
    /** Where the case stands when all is played; undefined where it did not begin. */
    end: async (): Promise<Ended | undefined> => {
      if (!begun) return undefined
      const last = await view()
      // The window sees a whole case once it is handed in, what stays between offices too.
      const reader = last.status === 'draft' ? await me() : await house.as('clerk1')
      const outgoing = await reader.call('getOutgoing', { params: params() })
      await callAll('end')
      return { view: last, outgoing }
    },
    wrong,
  }
}
