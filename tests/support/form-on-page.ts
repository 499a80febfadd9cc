import type { Locator, Page } from 'playwright-core'
import type { FormField, FormView } from '../../contract/client.ts'

type Steps = {
  readonly fill: (field: FormField, place: Locator) => Promise<void>
  readonly papers: () => Promise<void>
  readonly press: (button: Locator) => Promise<void>
  /** Called on each page when it is filled in. */
  readonly seen?: (part: string) => Promise<void>
}

const partOf = (page: Page): string | undefined => /\/form\/(\w+)/.exec(new URL(page.url()).pathname)?.[1]

/** What must be filled in, is not, and is asked on the page that is open. */
const openHere = async (page: Page, caseId: string): Promise<FormField[]> => {
  const reply = await page.request.get(new URL(`/api/cases/${caseId}/form`, page.url()).href)
  const form = (await reply.json()) as FormView
  const here = await page
    .locator('[data-element]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset.element))
  return form.sections
    .flatMap(({ fields }) => fields)
    .filter(
      ({ element, required, value, shown }) =>
        required && !value && shown === 'ask' && here.includes(element),
    )
}

/** Walks the pages of the form from their list to where it ends, as a person does: fills in what is missing, saves, goes on. */
export const walkForm = async (page: Page, caseId: string, steps: Steps): Promise<void> => {
  const button = page.locator('.one-form .actions .button-large')
  for (let pages = 0; pages < 12; pages += 1) {
    const before = page.url()
    await steps.press(button)
    await page.waitForURL((url) => url.href !== before)
    const part = partOf(page)
    if (!part) return
    // The address changes before the page does.
    await page.locator(`.section-nav a[aria-current="page"][href$="/${part}"]`).waitFor({ state: 'attached' })
    if (part === 'materials') await steps.papers()
    // What is typed may bring another field: asked again until nothing is missing.
    for (
      let fields = await openHere(page, caseId);
      fields.length > 0;
      fields = await openHere(page, caseId)
    ) {
      for (const field of fields) await steps.fill(field, page.locator(`#field-${field.element}`))
      await page
        .getByText(/已保存/)
        .first()
        .waitFor()
    }
    await steps.seen?.(part)
  }
  throw new Error(`the form does not end: ${page.url()}`)
}
