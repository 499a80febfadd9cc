import { v7 } from 'uuid'
import { type Answers, indexCatalogue } from '#engine/catalogue'
import type { Context } from '#engine/kernel'
import { createCatalogueService, createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { createDefinition } from '#modules/definition'
import type { Database } from '#platform/database'
import { cixi } from './cixi.ts'

const now = '2026-10-19T09:30:00.000+08:00'

/** The catalogue of 慈溪 before anybody defined the printing business. */
export const withoutPrinting = () =>
  indexCatalogue({ ...cixi(), things: cixi().things.filter(({ code }) => code !== 'yinshua') })

export const printing = () => {
  const thing = cixi().thing.get('yinshua')
  if (!thing) throw new Error('the catalogue has no printing business')
  return thing
}

/** A workbench over a store: published are all one things but the printing business. */
export const workbench = async (
  database: Database,
  division: string,
  past: readonly { caseId: string; answers: Answers }[] = [],
) => {
  const catalogues = createCatalogueStore(database, division)
  const first = withoutPrinting()
  const open = async () => {
    const version = await storeCatalogue(catalogues, first, 'cixi', now)
    const catalogue = createCatalogueService({
      store: catalogues,
      current: { version, catalogue: first },
      standing: [],
      casesDone: async () => new Map(),
    })
    const definition = createDefinition({
      database,
      division,
      catalogue,
      library: async () => cixi(),
      pastCases: async () => past,
      newId: v7,
    })
    return { catalogue, definition }
  }
  return open()
}

type Who = {
  readonly role: Context['actor']['role']
  readonly department?: string
  readonly office?: 'bb' | 'sgb' | 'fzb' | 'dzb'
}

export const contextOf =
  (division: string) =>
  (name: string, who: Who, day = now): Context => ({
    now: day,
    actor: { id: name, name, division, ...who },
    place: '工作台',
  })
