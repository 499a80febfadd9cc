// A phone (360 × 740, touch) whose owner's every touch is counted: screens, taps, fields typed and chosen, files.
import type { Browser, Locator } from 'playwright-core'
import { makePdf } from '../cli/src/stand-ins/registry/document.ts'
import { picture } from '../tests/support/browser.ts'

/** A Chinese sign is about three keys of pinyin with its choice. */
const keysOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 3 : 1), 0)

export const createPhone = async (browser: Browser) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    isMobile: true,
  })
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  const counted = { screens: 0, taps: 0, typed: 0, keys: 0, chosen: 0, files: 0, refused: 0 }
  let last = ''
  const screen = async (name?: string) => {
    const at = `${new URL(page.url()).pathname} ${await page.locator('h1').first().textContent()}`
    if (at !== last) counted.screens += 1
    last = at
    if (name) await picture(page, `phone-${name}`)
  }
  return {
    page,
    counted,
    screen,
    tap: async (what: Locator) => {
      counted.taps += 1
      await what.first().click()
    },
    type: async (what: Locator, text: string) => {
      counted.typed += 1
      counted.taps += 1
      counted.keys += keysOf(text)
      await what.first().fill(text)
    },
    choose: async (what: Locator) => {
      counted.chosen += 1
      counted.taps += 1
      await what.first().click()
    },
    select: async (what: Locator, option: string | { label: string }) => {
      counted.chosen += 1
      counted.taps += 2
      await what.first().selectOption(option)
    },
    attach: async (what: Locator, name: string) => {
      counted.files += 1
      counted.taps += 2
      const buffer = Buffer.from(makePdf(name, ['演示材料，非真实文件']).bytes)
      await what.setInputFiles([{ name: `${name}.pdf`, mimeType: 'application/pdf', buffer }])
    },
  }
}
export type Phone = Awaited<ReturnType<typeof createPhone>>
