import type { Locator, Page } from 'playwright-core'

/** One paper of the page of papers, its group opened as a person opens it (F72). */
export const showPaper = async (page: Page, material: string): Promise<Locator> => {
  const paper = page.locator(`#material-${material}`)
  await paper.waitFor({ state: 'attached' })
  const group = page.locator('details.material-group', { has: paper })
  if ((await group.count()) > 0 && (await group.getAttribute('open')) === null)
    await group.locator('> summary').click()
  return paper
}
