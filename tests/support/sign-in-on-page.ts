import type { Page } from 'playwright-core'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'

/** Signs a portal page in as one of the demonstration accounts without drawing the page of it: that page has its own journey. */
export const signInOnPage = async (page: Page, url: string, username: string): Promise<void> => {
  const reply = await page.request.post(`${url}/api/auth/sign-in/username`, {
    data: { username, password: demonstrationPassword },
    headers: { origin: url },
  })
  if (!reply.ok()) throw new Error(`${username} cannot sign in: ${reply.status()}`)
}
