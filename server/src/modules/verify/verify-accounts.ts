import { tellsOfOffice } from '#engine/identity'
import { createTrailProof, createTrailWords } from '#modules/audit'
import { accountsAfter } from '#modules/identity'
import type { Database } from '#platform/database'
import type { Findings } from './findings.ts'
import { aboutOne, inPages } from './in-pages.ts'

/** P9 Offices, locks and ends against the trail: what it does not tell of was given by nobody. */
export const verifyAccounts = (database: Database, findings: Findings): Promise<void> =>
  inPages(
    (division, id, most) => accountsAfter(database.kysely, division, id, most),
    ({ division, userId: id }) => ({ division, id }),
    async (division, rows) => {
      const asked = rows.filter(({ offices, locked, ended }) => offices.length || locked || ended)
      if (!asked.length) return
      const subjects = asked.map(({ userId }) => `account:${userId}`)
      const trail = await createTrailProof(database).actsAbout(division, 'account', subjects)
      const acts = ['account.open', 'account.appoint']
      const given = await createTrailWords(database).toldOf(division, { kind: 'account', acts, subjects })
      for (const { userId, username, offices, locked, ended } of asked) {
        const told = (act: string) => trail.get(`account:${userId}`)?.get(`account.${act}`) ?? 0
        const about = aboutOne('account', { division, id: userId }, username ?? '')
        const said = given.get(`account:${userId}`) ?? []
        const untold = [...Map.groupBy(offices, (role) => role)].some(
          ([role, held]) =>
            held.length > said.filter((one) => one === null || tellsOfOffice(one, role)).length,
        )
        if (offices.length > said.length || untold) findings.add('office_untold', about)
        if ((locked && !told('lock')) || (ended && !told('close'))) findings.add('lock_untold', about)
      }
    },
  )
