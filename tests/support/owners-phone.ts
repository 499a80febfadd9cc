import { openWindow } from './browser.ts'
import type { journeyStage } from './journey-stage.ts'
import { signInOnPage } from './sign-in-on-page.ts'

/** One owner of the stage's platform: on a phone, signed in, and by the API. */
export const ownersPhone = async (stage: ReturnType<typeof journeyStage>) => {
  const { page } = await openWindow(stage.browser, 'phone', stage.errors)
  const owner = await stage.as('shop1')
  await signInOnPage(page, stage.platform.url, 'shop1')
  return { page, owner }
}
