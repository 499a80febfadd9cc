import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { fillIn } from '../../cli/src/demo/drive-case.ts'
import { launchBrowser, openWindow } from '../support/browser.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { accessible, fits } from '../support/page-checks.ts'
import { showPaper } from '../support/show-paper.ts'
import { signInOnPage } from '../support/sign-in-on-page.ts'
import { smallEatery as answers } from '../support/small-eatery.ts'

/** A paper photographed through its outline: the browser's own made-up camera gives the picture. */

const device = '--use-fake-device-for-media-stream'
const stage = journeyStage({}, device, '--use-fake-ui-for-media-stream')
let page: Page
let owner: Client

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
  await watchCameras()
})

const watchCameras = () =>
  page.addInitScript(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    const streams: MediaStream[] = []
    Object.assign(window, { streams })
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted)
      streams.push(stream)
      return stream
    }
  })

/** The same owner on a phone that allows no camera. */
const refusing = async () => {
  await stage.browser.close()
  stage.browser = await launchBrowser(device, '--use-fake-ui-for-media-stream=deny')
  ;({ page } = await openWindow(stage.browser, 'phone', stage.errors))
  await watchCameras()
  await signInOnPage(page, stage.platform.url, 'shop1')
}

/** How every camera that was opened on the page stands. */
const cameras = () =>
  page.evaluate(() => {
    const { streams } = window as unknown as { streams: MediaStream[] }
    return streams.flatMap((stream) => stream.getTracks().map(({ readyState }) => readyState))
  })

/** The page of papers of a new draft, and a paper that is photographed through an outline. */
const begun = async () => {
  const view = await owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
  const { caseId } = view
  await fillIn(owner, caseId)
  const { papers } = await owner.call('listPapers', { params: { thing: 'xiaocanyin' } })
  const seen = new Map(papers.flatMap(({ material, camera }) => (camera ? [[material, camera]] : [])))
  const { materials } = await owner.call('getCase', { params: { caseId } })
  const material = materials.find((one) => seen.has(one.material))?.material ?? ''
  await page.goto(`${stage.platform.url}/cases/${caseId}/form/materials`)
  const files = async () =>
    (await owner.call('getCase', { params: { caseId } })).materials.find((one) => one.material === material)
      ?.attachments ?? []
  const open = async () => (await showPaper(page, material)).getByRole('button', { name: /^拍照/ }).click()
  return { sees: seen.get(material)?.sees.zh ?? '', files, open }
}
const dialog = () => page.getByRole('dialog')
const press = (name: string | RegExp) => dialog().getByRole('button', { name }).click()

test('F69 F71 F73 a paper is photographed through its outline, looked at, taken anew, used page after page; the camera is off afterwards', async () => {
  const { sees, files, open } = await begun()
  await open()
  await dialog().getByText(sees).waitFor()
  await dialog().locator('.camera-outline').waitFor()
  await accessible(page, 'camera')
  await fits(page, 'camera')
  await press('拍下来')
  await dialog().locator('.camera-taken').waitFor()
  await accessible(page, 'camera-taken')
  await press('重拍')
  expect(await files()).toEqual([])
  await press('拍下来')
  await press(/用这张/)
  await dialog().getByText('已用 1 张').waitFor()
  await press('拍下来')
  await press(/用这张/)
  await dialog().getByText('已用 2 张').waitFor()
  // One permission, one camera, however many pages.
  expect(await cameras()).toEqual(['live'])
  await press('拍完了')
  await dialog().waitFor({ state: 'detached' })
  expect(await cameras()).toEqual(['ended'])
  await expect.poll(async () => (await files()).length).toBe(2)
  expect((await files()).map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/jpeg'])
})

test('F71 whoever leaves without a photo, by Escape or by another page, leaves no camera running', async () => {
  const { files, open } = await begun()
  await open()
  await dialog().getByRole('button', { name: '拍下来' }).and(page.locator(':enabled')).waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(await cameras()).toEqual(['ended'])
  await open()
  await dialog().getByRole('button', { name: '拍下来' }).and(page.locator(':enabled')).waitFor()
  await page.evaluate(() => history.back())
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await files()).toEqual([])
})

test('F70 F71 without permission the file way is whole: what must be seen, a look, the word that it is dark, and it may be used', async () => {
  await refusing()
  const { sees, files, open } = await begun()
  await open()
  await dialog().getByText('没有得到用相机的许可', { exact: false }).waitFor()
  await dialog().getByText(sees).waitFor()
  await accessible(page, 'camera-refused')
  const dark = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2600, height: 1300 })
    canvas.getContext('2d')?.fillRect(0, 0, 2600, 1300)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = { name: 'lease.png', mimeType: 'image/png', buffer: Buffer.from(dark, 'base64') }
  await dialog().locator('input[capture]').setInputFiles(file)
  await dialog().getByText('照片太暗', { exact: false }).waitFor()
  await press('仍用这张')
  await press('拍完了')
  await expect.poll(async () => (await files()).map(({ fileName }) => fileName)).toEqual(['lease.jpg'])
  expect(await page.evaluate(() => (window as unknown as { streams: unknown[] }).streams)).toEqual([])
  expect(stage.errors).toEqual([])
})
