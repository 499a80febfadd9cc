import type { Client } from '../../cli/src/demo/api-client.ts'
import type { Operations } from '../../contract/client.ts'

type Account = Operations['listAccounts']['reply']['accounts'][number]

/** Every account of a division, page after page, as its administrator reads them. */
export const allAccounts = async (admin: Client): Promise<readonly Account[]> => {
  const accounts: Account[] = []
  for (let page = 1; ; page += 1) {
    const listed = await admin.call('listAccounts', { query: { page } })
    accounts.push(...listed.accounts)
    if (listed.accounts.length === 0 || accounts.length >= listed.total) return accounts
  }
}
