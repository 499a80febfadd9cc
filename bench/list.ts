// A list of 500 vehicles on a slowed phone (360 × 740, processor 4 times slower): pasted, saved, opened again, and a key in a cell,
// each in milliseconds and as a ratio to a key in an empty page of the same run.
// Run: node bench/list.ts [rows, 500] [times slower, 4]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createClient } from '../cli/src/demo/api-client.ts'
import { fillIn } from '../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { signInOnPage } from '../tests/support/sign-in-on-page.ts'

const [rows = 500, slower = 4] = process.argv.slice(2).map(Number)
const answers = {
  ...{ entityType: 'company', trucksPlated: true, heavyTruck: true, carriesHazard: false },
  ...{ runsYard: false, ownsPremises: false, irregularHours: false, staffCount: 50 },
}
const table = Array.from({ length: rows }, (_, at) => `浙B${10_000 + at}\t18\t9.9`).join('\n')
const at = (part: number, list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))] ?? 0

/** Milliseconds from the key to what is drawn after it, sixty keys. */
const keysIn = async (page: Page, selector: string): Promise<number[]> => {
  await page.locator(selector).focus()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    let began = 0
    document.addEventListener('keydown', () => (began = performance.now()), true)
    document.addEventListener('input', () =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began))),
    )
  })
  for (let key = 0; key < 60; key++) {
    await page.keyboard.press(key % 2 ? 'Backspace' : '1')
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

const data = mkdtempSync(join(tmpdir(), 'onevisit-list-'))
const platform = await ownPlatform(data, {}, join(import.meta.dirname, '../dist'))
const browser = await launchBrowser()
try {
  const owner = createClient(platform.url)
  await owner.signIn('shop1', demonstrationPassword)
  const { caseId } = await owner.call('createDraft', { body: { thing: 'huoyun', answers } })
  const { revision } = await fillIn(owner, caseId)
  await owner.call('saveDraft', { params: { caseId }, body: { revision, values: { vehicles: '' } } })
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.setContent('<input id="empty">')
  const ceiling = await keysIn(page, '#empty')
  await page.setContent('<textarea id="empty"></textarea>')
  const begun = performance.now()
  await page.locator('#empty').fill(table)
  const own = performance.now() - begun
  await signInOnPage(page, platform.url, 'shop1')
  const url = `${platform.url}/cases/${caseId}/form/trade/vehicles`
  await page.goto(url)
  await page.getByRole('button', { name: '从表格粘贴' }).click()
  const pasted = performance.now()
  await page.locator('#paste-text').fill(table)
  await page.getByText(`带来 ${rows} 行`).waitFor()
  const previewed = performance.now()
  await page.getByRole('button', { name: '全部加进来' }).click()
  await page.getByText(`已有 ${rows} 辆`).waitFor()
  const added = performance.now()
  await page.getByRole('button', { name: '就这些了' }).click()
  await page.locator('[data-element="vehicles"]').getByText(`${rows} 辆`).waitFor()
  const saved = performance.now()
  await page.goto(url)
  await page.locator('.row-closed').first().waitFor()
  const opened = performance.now() - saved
  await page.locator('.row-closed').first().click()
  const keys = await keysIn(page, '#cell-1-vehicle_load')
  const line = (name: string, value: number) =>
    console.log(
      `${name.padEnd(34)} ${value.toFixed(0).padStart(6)} ms  × ${(value / at(0.95, ceiling)).toFixed(1)} of a key in an empty page`,
    )
  console.log(
    `${rows} rows, processor ${slower} times slower; a key in an empty page: p95 ${at(0.95, ceiling).toFixed(0)} ms`,
  )
  line('a key in a cell, p50', at(0.5, keys))
  line('a key in a cell, p95', at(0.95, keys))
  const preview = previewed - pasted
  console.log(
    `${'paste to preview'.padEnd(34)} ${preview.toFixed(0).padStart(6)} ms  × ${(preview / own).toFixed(1)} of the same text in an empty page`,
  )
  line('added, drawn', added - previewed)
  line('that is all: saved, back', saved - added)
  line('opened again by its address', opened)
} finally {
  await browser.close()
  await platform.close()
  rmSync(data, { recursive: true, force: true })
}
