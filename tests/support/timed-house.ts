import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { exampleFor } from '#engine/form'
import type { Context, Result, Role } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createCasework } from '#modules/casework'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createLimits } from '#modules/limits'
import { createRetypingStore, createWithSystem } from '#modules/retyping'
import { createSectionStore } from '#modules/sections'
import { createUploads } from '#modules/uploads'
import { createFiles } from '#platform/files'
import { createSecret } from '#platform/secret'
import { cixi } from './cixi.ts'
import type { OpenStore } from './stores.ts'

const usual = 'feipin'
const represented = { name: '王小明', idNumber: '330282198001014411', phone: '13805740001' }
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

type House = ReturnType<typeof createCasework>
export type Timed = House['timed']
const open = async (database: OpenStore['database'], division: string, folder: string): Promise<House> => {
  const catalogues = createCatalogueStore(database, division)
  const version = await storeCatalogue(catalogues, cixi(), 'cixi', '2026-12-01T09:30:00.000+08:00')
  const catalogue = createCatalogueService({
    store: catalogues,
    current: { version, catalogue: cixi() },
    standing: [],
    casesDone: async () => new Map(),
  })
  return createCasework({
    ...{ database, division, catalogue, secret: createSecret(Buffer.alloc(32, 7)) },
    audit: createAuditService(createAuditStore(database)),
    files: createFiles(folder),
    uploads: createUploads(database),
    withSystem: createWithSystem(createRetypingStore(database, division)),
    // No source is asked in these cases.
    exchange: {} as never,
    personOf: async () => undefined,
    sectionOf: ({ id, department = '' }) =>
      createSectionStore(database).ofOfficer({ division, department }, id),
    uploadLimit: 1_000_000,
  })
}

type Over = Partial<Omit<Parameters<typeof createLimits>[0], 'cases'>> & { readonly cases?: Partial<Timed> }
let next = 330282800000

/** A division of its own for each test, whose cases time does something to. */
export const timedHouse = (store: () => OpenStore) => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-limits-'))
  let [division, casework]: [string, House | undefined] = ['', undefined]
  beforeEach(async () => {
    next += 1
    division = String(next)
    casework = await open(store().database, division, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const house = (): House => {
    if (!casework) throw new Error('the house is not open yet')
    return casework
  }
  const as = (role: Role, day: string): Context => ({
    actor: { id: role, name: role, role, division },
    now: day.includes('T') ? day : `${day}T09:30:00.000+08:00`,
    place: 'w',
  })
  const began = '2026-12-28T09:30:00.000+08:00'
  return {
    as,
    casework: house,
    timed: (): Timed => house().timed,
    /** The same division as another process has it, over a connection of its own. */
    elsewhere: (database: OpenStore['database']): Promise<House> => open(database, division, folder),
    division: () => division,
    /** A process of its own that does by the clock what is to be done. */
    limits: ({ cases, ...over }: Over = {}) =>
      createLimits({
        ...{
          database: store().database,
          division,
          clock: () => began,
          since: began,
          sure: async (now: string) => now,
          ...over,
        },
        cases: { ...house().timed, ...cases },
      }),
    /** Time as the actor: a day at half past nine, or a moment. */
    time: (moment: string): Context => ({ ...as('administrator', moment), place: 'system' }),
    handIn: async (day = '2026-12-28', thing = usual): Promise<string> => {
      const who = as('window_clerk', day)
      const found = cixi().thing.get(thing)
      const answers = found ? sampleAnswers(found) : {}
      const { caseId } = must(await house().createDraft({ thing, answers, represented }, who))
      const typed = must(await house().form(caseId, who))
        .sections.flatMap((section) => section.fields)
        .filter(({ required, value }) => required && !value)
        .map((field) => [field.element, exampleFor(field as never)] as const)
      const values = Object.fromEntries(typed)
      const { revision } = must(await house().saveDraft(caseId, { revision: 0, values }, who))
      must(await house().submit(caseId, { consent: true, revision, idempotencyKey: caseId }, who))
      return caseId
    },
    view: async (caseId: string, day: string) => must(await house().view(caseId, as('window_clerk', day))),
    events: (caseId: string) =>
      store().database.query<{ body: string }>(
        'select body from case_event where division_code = $1 and case_id = $2 order by sequence',
        [division, caseId],
      ),
  }
}
