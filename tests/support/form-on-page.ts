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

type Column = NonNullable<FormField['list']>['columns'][number]

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

/** On the page of a list: a row where there is none, what its cells lack, and that this is all. */
const endList = async (page: Page, part: string, columns: readonly Column[], { fill, press }: Steps) => {
  const add = page.locator('#rows-add')
  await add.waitFor()
  const isEmpty = (await page.locator('[data-row]').count()) === 0
  if (isEmpty) await press(add)
  // A row of nothing is no row: none of its cells is lacking.
  if (isEmpty)
    for (const column of columns)
      if (column.required) await fill(column, page.locator(`#cell-1-${column.element}`))
  const isLeft = () => page.url().startsWith(`${part}#`)
  const lacking = page.locator('[aria-invalid="true"]')
  while (!isLeft()) {
    await press(page.getByRole('button', { name: '就这些了' }))
    // What is missing is told at its cells; the first of them has the focus.
    await page.waitForFunction(
      (before) => location.href.startsWith(`${before}#`) || document.querySelector('[aria-invalid="true"]'),
      part,
    )
    for (const id of isLeft() ? [] : await lacking.evaluateAll((cells) => cells.map((cell) => cell.id))) {
      const cell = columns.find(({ element }) => element === id.split('-').at(-1))
      if (cell) await fill(cell, page.locator(`[id="${id}"]`))
    }
  }
}

/** Lists of the page: what is required and nobody wrote is written, what a source began is looked at and ended. */
const endLists = async (page: Page, caseId: string, steps: Steps): Promise<void> => {
  const [part = ''] = page.url().split('#')
  for (const field of await openHere(page, caseId)) {
    if (!field.list) continue
    await steps.press(page.locator(`#field-${field.element}`))
    await endList(page, part, field.list.columns, steps)
  }
  const begun = page.locator('.list-summary', { hasText: '还没说填完' })
  while (await begun.count()) {
    const element = await begun.first().getAttribute('data-element')
    const field = (await fieldsOf(page, caseId)).find((one) => one.element === element)
    await steps.press(begun.first().getByRole('link'))
    await endList(page, part, field?.list?.columns ?? [], steps)
    await begun.first().waitFor({ state: 'detached' })
  }
}

/** Fills in what is missing on the page that is open, its lists too. */
const fillHere = async (page: Page, caseId: string, steps: Steps): Promise<void> => {
  // What is typed may bring another field: asked again until nothing is missing.
  const fieldsHere = async () => (await openHere(page, caseId)).filter(({ list }) => !list)
  for (let fields = await fieldsHere(); fields.length > 0; fields = await fieldsHere()) {
    for (const field of fields) await steps.fill(field, page.locator(`#field-${field.element}`))
    await page
      .getByText(/已保存/)
      .first()
      .waitFor()
  }
  await endLists(page, caseId, steps)
}

/** Goes on to the next page. A field that came with the last save is told as missing: it is filled in, as a person does. */
const goOn = async (page: Page, caseId: string, steps: Steps): Promise<void> => {
  const before = page.url()
  for (let presses = 0; presses < 4; presses += 1) {
    await steps.press(page.locator('.one-form .actions .button-large'))
    await page.waitForFunction(
      (here) => location.href !== here || document.querySelector('.problems .missing'),
      before,
    )
    if (page.url() !== before) return
    await fillHere(page, caseId, steps)
  }
  throw new Error(`the form does not go on: ${page.url()}`)
}

/** Walks the pages of the form from their list to where it ends, as a person does: fills in what is missing, saves, goes on. */
export const walkForm = async (page: Page, caseId: string, steps: Steps): Promise<void> => {
  for (let pages = 0; pages < 12; pages += 1) {
    await goOn(page, caseId, steps)
    const part = partOf(page)
    if (!part) return
    // The address changes before the page does.
    await page.locator(`.section-nav a[aria-current="page"][href$="/${part}"]`).waitFor({ state: 'attached' })
    if (part === 'materials') await steps.papers()
    await fillHere(page, caseId, steps)
    await steps.seen?.(part)
  }
  throw new Error(`the form does not end: ${page.url()}`)
}
