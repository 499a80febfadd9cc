import type { Context } from '#engine/kernel'
import { createAuditStore } from '#modules/audit'
import { caseworkChores, createFilesOfCases } from '#modules/casework'
import { divisionsWithCatalogue } from '#modules/catalogue'
import { definitionChores } from '#modules/definition'
import { drawingChores } from '#modules/drawings'
import { exchangeChores } from '#modules/exchange'
import { identityChores } from '#modules/identity'
import { createFilesOfLists, listChores } from '#modules/lists'
import { type Collected, collectFiles, uploadChores } from '#modules/uploads'
import { auditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Retention, type Tidied, tidy } from '#platform/tidy'

/** The system as an actor: it does what nobody is asked to do. */
export const systemContext = (division: string, now: string): Context => ({
  now,
  actor: { id: 'system', name: '系统', role: 'administrator', division },
  place: 'system',
})

const chores = (database: Database, context: Context) => [
  ...caseworkChores(database, context),
  ...drawingChores(database, context.actor.division),
  ...exchangeChores(database, context.actor.division),
  ...listChores(database, context.actor.division),
  ...definitionChores(database, context.actor.division),
  ...identityChores(database, context.actor.division),
  ...uploadChores(database, context.actor.division),
]

type Order = { readonly now: string; readonly retention: Retention; readonly dryRun: boolean }

/** Removes from every division of a store what has had its time, or only counts it. */
export const tidyStore = async (
  database: Database,
  order: Order,
): Promise<{ division: string; tidied: Tidied[] }[]> => {
  const report: { division: string; tidied: Tidied[] }[] = []
  for (const division of await divisionsWithCatalogue(database))
    report.push({
      division,
      tidied: await tidy(chores(database, systemContext(division, order.now)), order),
    })
  return report
}

/** The trail of each county tells how many of its files went; what no case ever named stands in that of the first. */
const tellCollected = async (
  database: Database,
  gone: ReadonlyMap<string, number>,
  { removed, staged }: Collected,
  now: string,
): Promise<void> => {
  const named = [...gone.values()].reduce((sum, files) => sum + files, 0)
  const unnamed = Math.max(0, removed - named) + staged
  const { add } = createAuditStore(database)
  for (const [index, [division, files]] of [...gone].entries()) {
    const count = files + (index === 0 ? unnamed : 0)
    const told = {
      zh: `清理了 ${count} 个没有办件再用的上传文件`,
      en: `Removed ${count} uploaded files that nothing names any more`,
    }
    const entry = { act: 'files.collect', ...told }
    if (count) await add(division, [auditEntry(entry, systemContext(division, now))])
  }
}

/** C52 Takes the files of all divisions, which share a folder, that nothing names any more; or only counts them. */
export const tidyFiles = async (
  database: Database,
  folder: string,
  { now, retention, dryRun }: Order,
  moment = new Date(),
): Promise<Collected> => {
  const divisions = await divisionsWithCatalogue(database)
  const holders = [createFilesOfCases(database), createFilesOfLists(database)]
  const gone = new Map(divisions.map((division) => [division, 0]))
  const collected = await collectFiles(
    {
      held: async (digests) => {
        const held: string[] = []
        for (const division of divisions)
          for (const holder of holders) held.push(...(await holder.held(division, digests)))
        return new Set(held)
      },
      forget: async (digests, before) => {
        for (const division of divisions) {
          const files = await createFilesOfCases(database).forget(division, digests, before)
          gone.set(division, (gone.get(division) ?? 0) + files)
        }
      },
    },
    { folder, moment, days: retention.file, dryRun },
  )
  if (!dryRun) await tellCollected(database, gone, collected, now)
  return collected
}
