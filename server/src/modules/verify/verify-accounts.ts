import { createTrailProof } from '#modules/audit'
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
      const asked = rows.filter(({ offices, locked, ended }) => offices || locked || ended)
      if (!asked.length) return
      const subjects = asked.map(({ userId }) => `account:${userId}`)
      const trail = await createTrailProof(database).actsAbout(division, 'account', subjects)
      for (const { userId, username, offices, locked, ended } of asked) {
        const told = (act: string) => trail.get(`account:${userId}`)?.get(`account.${act}`) ?? 0
        const about = aboutOne('account', { division, id: userId }, username ?? '')
        if (offices > told('open') + told('appoint')) findings.add('office_untold', about)
        if ((locked && !told('lock')) || (ended && !told('close'))) findings.add('lock_untold', about)
      }
    },
  )
