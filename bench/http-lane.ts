// The load of http.ts in a process of its own: whole joint cases over HTTP with real sessions, by raw keep-alive connections.
import { Line, signIn } from './http-line.ts'

/** C85 The decision is measured; nobody goes to look. */
const unrecorded = '压测，没有去现场'

type Told = {
  port: number
  thing: string
  answers: object
  values: object
  represented: object
  officers: string[]
  /** `acts`: the one door with `Prefer: return=minimal`; `whole`: the same with whole replies; `former`: the addresses of the version before. */
  manner: 'acts' | 'whole' | 'former'
}
type Task = { matter: string; status: string; department: { id: string } }
type View = { caseId: string; materials: { material: string }[]; tasks: Task[] }

const told = JSON.parse(process.env.BENCH_LOAD ?? '{}') as Told
const cookies = new Map<string, string>()
for (const name of ['clerk1', 'issue1', ...told.officers]) cookies.set(name, await signIn(told.port, name))
let [requests, bytes] = [0, 0]

const go = async (line: Line, who: string, ...rest: [string, string, unknown?, string?]) => {
  const reply = await line.ask(cookies.get(who) ?? '', ...rest)
  requests += 1
  bytes += reply.bytes
  if (reply.status >= 300)
    throw new Error(`${rest[0]} ${rest[1]} ${reply.status} ${JSON.stringify(reply.json())}`)
  return reply
}

const formerly = (caseId: string, { type, matter, material, ...body }: Record<string, unknown>) => {
  const place = { decide: `tasks/${matter}/decision`, check_material: `materials/${material}/check` }[
    String(type)
  ]
  return [`/api/cases/${caseId}/${place ?? type}`, body] as const
}

/** One act; whoever needs what comes of it asks for the whole reply. */
const act = (line: Line, who: string, caseId: string, order: Record<string, unknown>, needed = false) => {
  if (told.manner === 'former') {
    const [path, body] = formerly(caseId, order)
    return go(line, who, 'POST', path, body)
  }
  const minimal = told.manner === 'acts' && !needed ? 'prefer: return=minimal\r\n' : ''
  return go(line, who, 'POST', `/api/cases/${caseId}/acts`, order, minimal)
}

const one = async (line: Line): Promise<void> => {
  const { thing, answers, values, represented } = told
  const draft = (
    await go(line, 'clerk1', 'POST', '/api/cases', { thing, answers, represented })
  ).json() as View
  const { caseId } = draft
  const saved = (
    await go(line, 'clerk1', 'PUT', `/api/cases/${caseId}/draft`, { revision: 0, values })
  ).json()
  const { revision } = saved as { revision: number }
  const key = `idempotency-key: ${caseId}\r\n`
  await go(line, 'clerk1', 'POST', `/api/cases/${caseId}/submit`, { consent: true, revision }, key)
  for (const { material } of draft.materials)
    await act(line, 'clerk1', caseId, { type: 'check_material', material, verdict: 'fit' })
  let seen = (await act(line, 'clerk1', caseId, { type: 'accept' }, true)).json() as View
  for (let open = true; open; ) {
    // The version before called a running task released.
    for (const { matter, department } of seen.tasks.filter(({ status }) =>
      /^(running|released)$/.test(status),
    ))
      await act(line, `officer_${department.id}`, caseId, {
        type: 'decide',
        matter,
        outcome: 'granted',
        unrecorded,
      })
    open = seen.tasks.some(({ status }) => status === 'waiting')
    if (open) seen = (await go(line, 'clerk1', 'GET', `/api/cases/${caseId}`)).json() as View
  }
  await act(line, 'issue1', caseId, { type: 'issue' })
  await act(line, 'issue1', caseId, {
    type: 'deliver',
    method: 'courier',
    courierCompany: 'EMS',
    courierNumber: '1',
  })
}

const lines: Line[] = []
process.on('message', async ({ lanes, seconds }: { lanes: number; seconds: number }) => {
  while (lines.length < lanes) lines.push(new Line(told.port))
  requests = 0
  bytes = 0
  let [cases, failed] = [0, '']
  const [before, started] = [process.cpuUsage(), performance.now()]
  const end = started + seconds * 1000
  const lane = async (line: Line) => {
    while (performance.now() < end && !failed)
      await one(line).then(
        () => {
          cases += 1
        },
        (error: unknown) => {
          failed = String(error)
        },
      )
  }
  await Promise.all(lines.slice(0, lanes).map(lane))
  const rate = (cases * 1000) / (performance.now() - started)
  const { user, system } = process.cpuUsage(before)
  const generator = (user + system) / 1000 / cases
  const note = `${(requests / cases).toFixed(1)} requests and ${(bytes / 1024 / cases).toFixed(0)} KiB a case, generator ${generator.toFixed(1)} ms`
  process.send?.({ cases, rate, failed, note })
})
process.send?.({ ready: true })
