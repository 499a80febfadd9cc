import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { toBpmn } from '#engine/guide'
import { launchBrowser, openWindow, picture } from '../support/browser.ts'
import { cixi } from '../support/cixi.ts'

const modeler = join(import.meta.dirname, '../../node_modules/bpmn-js/dist/bpmn-modeler.development.js')

type Modeler = {
  importXML: (xml: string) => Promise<{ warnings: unknown[] }>
  saveXML: () => Promise<{ xml: string }>
  get: (name: 'canvas' | 'elementRegistry') => {
    zoom: (how: string) => void
    filter: (fits: (element: { type: string }) => boolean) => unknown[]
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** G8, G10 The reference modeller reads the diagrams without a warning and shows one box a matter. */
test.each([
  ['canyin-qiye', 'sample'],
  ['canyin-qiye', 'all'],
  ['yinshua', 'sample'],
  ['zhizao', 'all'],
  ['kaisuo', 'sample'],
] as const)('G8 %s (%s) opens in bpmn-js', async (code, which) => {
  const catalogue = cixi()
  const thing = catalogue.thing.get(code)
  if (!thing) throw new Error(`${code} is not in the catalogue`)
  const xml = toBpmn(catalogue, thing, which === 'all' ? 'all' : sampleAnswers(thing))
  const errors: string[] = []
  const { context, page } = await openWindow(browser, 'desktop', errors)
  await page.setContent('<div id="canvas" style="position:absolute;inset:0"></div>')
  await page.addScriptTag({ path: modeler })
  const opened = await page.evaluate(async (text) => {
    const made = new (globalThis as unknown as { BpmnJS: new (o: object) => Modeler }).BpmnJS({
      container: '#canvas',
    })
    const { warnings } = await made.importXML(text)
    made.get('canvas').zoom('fit-viewport')
    const shown = (type: string) => made.get('elementRegistry').filter((one) => one.type === type).length
    return {
      warnings: warnings.map(String),
      tasks: shown('bpmn:UserTask'),
      starts: shown('bpmn:StartEvent'),
      saved: (await made.saveXML()).xml.length,
    }
  }, xml)
  await picture(page, `bpmn-${code}-${which}`, false)
  await context.close()
  const matters = xml.match(/<bpmn:userTask id="Task_/g)?.length ?? 0
  expect(errors).toEqual([])
  expect(opened.warnings).toEqual([])
  // Beside the matters: intake, issue and delivery at the window.
  expect([opened.tasks, opened.starts]).toEqual([matters + 3, 1])
  expect(opened.saved).toBeGreaterThan(1000)
})
