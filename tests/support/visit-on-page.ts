import type { Page } from 'playwright-core'
import { exampleFor } from '#engine/form'
import type { AfterwardsView, FormField } from '../../contract/client.ts'

const read = (page: Page, caseId: string): Promise<AfterwardsView> =>
  page.evaluate(
    async (url) => (await fetch(url)).json(),
    `/api/cases/${caseId}/afterwards`,
  ) as Promise<AfterwardsView>

const fill = async (page: Page, field: FormField): Promise<void> => {
  const place = page.locator(`.site-form [data-element="${field.element}"]`)
  const value = exampleFor(field)
  if (field.type === 'boolean') return place.getByText('是', { exact: true }).click()
  if (field.options.length === 0) return place.locator('input').first().fill(value)
  if (field.options.length <= 4) return place.getByText(value, { exact: true }).click()
  await place.locator('.ant-select').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
}

/** An officer on the page of a case records the visit of a matter (C84): each field with an example, or that there is none of it. */
export const recordVisitOnPage = async (page: Page, caseId: string, matter: string): Promise<boolean> => {
  const { visits } = await read(page, caseId)
  const visit = visits.find((one) => one.matter === matter && one.mayRecord && one.records.length === 0)
  if (!visit) return false
  await page.getByRole('tab', { name: '现场与后补' }).click()
  const section = page.locator(`section[aria-labelledby="site-${matter}"]`)
  for (const field of visit.fields) {
    if (field.list) await section.getByRole('checkbox', { name: `${field.name}：现场没有` }).check()
    else await fill(page, field)
  }
  await section.getByRole('button', { name: '查验完，记下' }).click()
  await page.locator('.done-note').waitFor()
  return true
}
