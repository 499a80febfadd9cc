// One whole joint case of a real one thing through the service the HTTP handlers call: 5 departments, 15 commands.
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import type { Context, Result } from '#engine/kernel'
import { readCatalogueFolder } from '#modules/catalogue'
import { readConfig } from '#platform/config'
import { demonstrationAccounts, prepareDemonstration } from '../cli/src/demonstration.ts'
import { defaultCatalogue } from '../cli/src/project.ts'
import { type Platform, startPlatform } from '../server/src/main.ts'

/** C85 The decision is measured; nobody goes to look. */
const unrecorded = '压测，没有去现场'

export const thing = 'feipin'
export const represented = { name: '张三', idNumber: '330282198001014411', phone: '13805740001' }

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** A platform over a store, with the demonstration's accounts. Its registry is never asked. */
export const startBench = async (environment: Record<string, string>): Promise<Platform> => {
  const { catalogue } = readCatalogueFolder(defaultCatalogue)
  if (!catalogue) throw new Error('the catalogue has faults')
  const config = must(
    readConfig(
      {
        requestsPerMinute: '9999999',
        uploadsADay: '9999999,9999999',
        staffUploadsADay: '9999999,9999999',
        registryUrl: 'http://127.0.0.1:9',
      },
      environment,
    ),
  )
  const platform = must(
    await startPlatform({ config, firstCatalogue: () => catalogue, demonstration: demonstrationAccounts }),
  )
  await prepareDemonstration(platform.home.services, platform.divisions[0] ?? '')
  return platform
}

type Account = {
  id: string
  username: string
  name: string
  role: string
  department: string | null
  window: string | null
  division: string | null
}
export type Setup = {
  readonly as: (username: string) => Context
  /** The accounts of the departments that decide: signing in is limited to 60 a minute, so no others are. */
  readonly officers: readonly string[]
  readonly answers: Record<string, unknown>
  readonly values: Record<string, string>
}

export const prepareCase = async ({ database, home: { services } }: Platform): Promise<Setup> => {
  const rows = await database.query<Account>(
    `select u.id, u.username, u.name, coalesce(o.role, 'applicant') as role, o.department, o."window", u.division_code as division
     from app_user u left join office_held o on o.division_code = u.division_code and o.user_id = u.id`,
  )
  const found = services.catalogue.current.catalogue.thing.get(thing)
  if (!found) throw new Error(`no ${thing}`)
  const as = (username: string): Context => {
    const row = rows.find((one) => one.username === username)
    if (!row) throw new Error(`no ${username}`)
    const { id, name, role, department } = row
    const actor = {
      id,
      name,
      role,
      division: row.division ?? '330282000000',
      ...(department ? { department } : {}),
    }
    return {
      now: new Date(Date.now() + 8 * 3_600_000).toISOString().replace('Z', '+08:00'),
      actor: actor as Context['actor'],
      place: row.window ?? '网上',
    }
  }
  const setup: Setup = { as, officers: [], answers: sampleAnswers(found), values: {} }
  const { tasks, values } = await firstDraft(services, setup)
  return {
    ...setup,
    values,
    officers: [...new Set(tasks.map(({ department }) => `officer_${department.id}`))],
  }
}

/** What a person types, an example for every field that must be filled and is empty; and whose tasks the case has. */
const firstDraft = async (
  { casework }: Platform['home']['services'],
  { as, answers }: Setup,
): Promise<{ values: Record<string, string>; tasks: readonly { department: { id: string } }[] }> => {
  const { caseId, tasks } = must(await casework.createDraft({ thing, answers, represented }, as('clerk1')))
  const fields = must(await casework.form(caseId, as('clerk1'))).sections.flatMap((section) => section.fields)
  const typed = fields
    .filter(({ required, value }) => required && !value)
    .map((field) => [field.element, exampleFor(field as never)] as const)
  return { values: { ...Object.fromEntries(typed), delivery_method: 'counter' }, tasks }
}

export const serveCase = async (
  { casework }: Platform['home']['services'],
  { as, answers, values }: Setup,
): Promise<number> => {
  const clerk = as('clerk1')
  const draft = must(await casework.createDraft({ thing, answers, represented }, clerk))
  const { caseId } = draft
  const { revision } = must(await casework.saveDraft(caseId, { revision: 0, values }, clerk))
  must(await casework.submit(caseId, { consent: true, revision, idempotencyKey: caseId }, clerk))
  for (const { material } of draft.materials)
    must(await casework.act(caseId, { type: 'check_material', material, verdict: 'fit' }, clerk))
  let seen = must(await casework.act(caseId, { type: 'accept' }, clerk))
  let decided = 0
  for (let open = true; open; ) {
    for (const task of seen.tasks.filter(({ status }) => status === 'running')) {
      const officer = as(`officer_${task.department.id}`)
      must(
        await casework.act(
          caseId,
          { type: 'decide', matter: task.matter, outcome: 'granted', unrecorded },
          officer,
        ),
      )
      decided += 1
    }
    open = seen.tasks.some(({ status }) => status === 'waiting')
    if (open) seen = must(await casework.view(caseId, clerk))
  }
  const window = as('issue1')
  must(await casework.act(caseId, { type: 'issue' }, window))
  const courier = { method: 'courier', courierCompany: 'EMS', courierNumber: '1' } as const
  must(await casework.act(caseId, { type: 'deliver', ...courier }, window))
  return 6 + draft.materials.length + decided
}
