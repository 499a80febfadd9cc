import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { cixi } from '../support/cixi.ts'
import { journeyStage } from '../support/journey-stage.ts'
import { ownersPhone } from '../support/owners-phone.ts'
import { goodInBothLanguages } from '../support/page-checks.ts'

/** The page of papers of big things, on a phone, with nothing attached. */

const stage = journeyStage()
let page: Page
let owner: Client

beforeAll(async () => {
  ;({ page, owner } = await ownersPhone(stage))
})

test.each(['canyin-qiye', 'lvguan', 'jiayouzhan'])(
  'F72 the page of papers of %s is at most 2,500 high, its groups say what they lack, and a paper is found at its address',
  async (code) => {
    const answers = sampleAnswers(cixi().thing.get(code) as OneThing) as Answers
    const { caseId } = await owner.call('createDraft', { body: { thing: code, answers } })
    await fillIn(owner, caseId)
    await page.goto(`${stage.platform.url}/cases/${caseId}/form/materials`)
    const counts = page.locator('.material-group > summary > .figures')
    await counts.first().waitFor()
    const { materials } = await owner.call('getCase', { params: { caseId } })
    const said = (await counts.allTextContents()).map((text) => /^(\d+) 份，还差 (\d+) 份$/.exec(text))
    const sum = (at: number) => said.reduce((all, found) => all + Number(found?.[at] ?? 0), 0)
    expect([sum(1), sum(2)]).toEqual([materials.length, materials.length])
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2500)
    await goodInBothLanguages(page, `papers-${code}`)
    const last = materials.at(-1)?.material ?? ''
    await page.goto(`${stage.platform.url}/cases/${caseId}/form/materials#material-${last}`)
    await page.locator(`#material-${last}`).waitFor()
    expect(stage.errors).toEqual([])
  },
)
