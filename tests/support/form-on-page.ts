import type { Locator, Page } from 'playwright-core'
import type { FormField, FormView } from '../../contract/client.ts'

type Steps = {
  /** Of a field, or of one cell of a list. */
  readonly fill: (
    field: Pick<FormField, 'element' | 'name' | 'nameEn' | 'type' | 'options' | 'unit' | 'range' | 'day'>,
    place: Locator,
  ) => Promise<void>
  readonly papers: () => Promise<void>
  readonly press: (button: Locator) => Promise<void>
  /** Called on each page when it is filled in. */
  readonly seen?: (part: string) => Promise<void>
}

const partOf = (page: Page): string | undefined => /\/form\/(\w+)/.exec(new URL(page.url()).pathname)?.[1]

const fieldsOf = async (page: Page, caseId: string): Promise<FormField[]> => {
  const reply = await page.request.get(new URL(`/api/cases/${caseId}/form`, page.url()).href)
  const form = (await reply.json()) as FormView
  return form.sections.flatMap(({ fields }) => fields)
}

/** What must be filled in, is not, and is asked on the page that is open. */
const openHere = async (page: Page, caseId: string): Promise<FormField[]> => {
  const here = await page
    .locator('[data-element]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset.element))
  return (await fieldsOf(page, caseId)).filter(
    ({ element, required, value, shown }) => required && !value && shown === 'ask' && here.includes(element),
  )
}

/** A list that a source began is looked at: what its first row lacks is said, and that this is all. */
const endLists = async (page: Page, caseId: string, { fill, press }: Steps): Promise<void> => {
  const begun = page.locator('.list-summary', { hasText: '还没说填完' })
  while (await begun.count()) {
    const [part = ''] = page.url().split('#')
    await press(begun.first().getByRole('link'))
    const done = page.getByRole('button', { name: '就这些了' })
    await press(done)
    // What is missing is told at its cell, which has the focus.
    await page.waitForFunction(
      (before) => location.href.startsWith(`${before}#`) || document.querySelector('[aria-invalid="true"]'),
      part,
    )
    const lacking = page.locator('[aria-invalid="true"]')
    if (await lacking.count()) {
      const column = (await lacking.first().getAttribute('id'))?.split('-').at(-1)
      const fields = (await fieldsOf(page, caseId)).flatMap(({ list }) => list?.columns ?? [])
      const cell = fields.find(({ element }) => element === column)
      if (cell) await fill(cell, lacking.first())
      await press(done)
    }
    await page.waitForURL((url) => url.href.startsWith(`${part}#`))
    await begun.first().waitFor({ state: 'detached' })
  }
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
    await endLists(page, caseId, steps)
    await steps.seen?.(part)
  }
  throw new Error(`the form does not end: ${page.url()}`)
}
