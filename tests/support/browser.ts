import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { aptInstall } from './system-tool.ts'

const screenshots = join(import.meta.dirname, '../../docs/screenshots')

/** The same engine without what only a window needs takes a third less processor; only the whole browser can show a PDF. */
const shell = process.env.ONEVISIT_SCREENSHOTS ? '' : '/usr/bin/chromium-headless-shell'

const candidates = [
  process.env.ONEVISIT_CHROMIUM,
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const found = (): string | undefined =>
  candidates.find((path): path is string => path !== undefined && path !== '' && existsSync(path))

/** Not every Debian has the smaller one. */
const installed = (): string | undefined => {
  const packages = shell ? ['chromium-headless-shell', 'chromium'] : ['chromium']
  return packages.some((name) => aptInstall(name, 'fonts-noto-cjk')) ? found() : undefined
}

/** A real Chromium: the one that is there, or one installed now, or a message that says plainly what to do. */
export const launchBrowser = async (...args: string[]): Promise<Browser> => {
  const executablePath = found() ?? installed()
  if (!executablePath)
    throw new Error(
      'No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in ONEVISIT_CHROMIUM, and run the tests again.',
    )
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
}

export const sizes = {
  phone: { width: 360, height: 800 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1440, height: 900 },
} as const

/** A window of its own: own cookies, own storage, and every error of a page is an error of the test. */
export const openWindow = async (
  browser: Browser,
  size: keyof typeof sizes,
  errors: string[],
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  })
  // A busy machine must not decide a journey; this only ends one that hangs.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A refusal of the API is told by the browser as a failed resource; the page shows it, that is no error of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text())
  })
  return { context, page }
}

/** Writes the picture that docs/ shows. Only when asked for, so that a test run leaves no changes behind. */
export const picture = async (page: Page, name: string, fullPage = true): Promise<void> => {
  if (!process.env.ONEVISIT_SCREENSHOTS) return
  await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' })
  // The browser's own PDF viewer tells nobody when it has drawn.
  if (await page.locator('iframe').count()) await page.waitForTimeout(2000)
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage })
}
