import type { Page } from 'playwright-core'

/** A key that is held: the browser repeats it. */
export const holdKey = async (page: Page, key: string, times = 10): Promise<void> => {
  for (let press = 0; press < times; press += 1) await page.keyboard.down(key)
  await page.keyboard.up(key)
}
