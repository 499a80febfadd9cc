import { createClient } from '../../cli/src/demo/api-client.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { launchBrowser, openWindow } from './browser.ts'
import { journeyPlatform } from './journey-platform.ts'
import { signInOnPage } from './sign-in-on-page.ts'

/** A platform of its own with one owner: on a phone, signed in, and by the API. What a page complains of goes to `errors`; the browser starts with `args`. */
export const ownersPhone = async (errors: string[], ...args: readonly string[]) => {
  const platform = await journeyPlatform()
  const browser = await launchBrowser(...args)
  const { page } = await openWindow(browser, 'phone', errors)
  const owner = createClient(platform.url)
  await owner.signIn('shop1', demonstrationPassword)
  await signInOnPage(page, platform.url, 'shop1')
  return { platform, browser, page, owner }
}
