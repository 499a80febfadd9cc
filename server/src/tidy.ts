import type { Context } from '#engine/kernel'
import { caseworkChores } from '#modules/casework'
import { divisionsWithCatalogue } from '#modules/catalogue'
import { definitionChores } from '#modules/definition'
import { exchangeChores } from '#modules/exchange'
import { identityChores } from '#modules/identity'
import { listChores } from '#modules/lists'
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
  ...exchangeChores(database, context.actor.division),
  ...listChores(database, context.actor.division),
  ...definitionChores(database, context.actor.division),
  ...identityChores(database, context.actor.division),
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
