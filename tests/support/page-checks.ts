import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openWindow } from './browser.ts'

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** axe finds nothing to object to on the page as it stands. */
export const accessible = async (page: Page, name: string) => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    // What is still fading in is judged as the page beneath it.
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
    const { axe: engine } = window as unknown as {
      axe: {
        run: (
          target: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
      }
    }
    const found = await engine.run(document, { resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)
  })
  expect({ name, violations }).toEqual({ name, violations: [] })
}

/** The page does not scroll sideways. */
export const fits = async (page: Page, name: string) => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect({ name, over: Math.max(over, 0) }).toEqual({ name, over: 0 })
}

/** A desk window of its own, signed in as one of the demonstration accounts. */
export const deskAs = async (
  browser: Browser,
  url: string,
  username: string,
  errors: string[],
): Promise<Page> => {
  const { page } = await openWindow(browser, 'desktop', errors)
  await page.goto(`${url}/desk/`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill('onevisit-demo')
  await page.keyboard.press('Enter')
  await page.locator('.desk-who').waitFor()
  return page
}

/** A page of the portal fits its screen and is accessible in both languages; it is left in Chinese. */
export const goodInBothLanguages = async (page: Page, name: string) => {
  await fits(page, name)
  await accessible(page, name)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: '中文' }).waitFor()
  await fits(page, `${name} en`)
  await accessible(page, `${name} en`)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: 'English' }).waitFor()
}
