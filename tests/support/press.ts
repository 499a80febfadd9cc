import type { Locator } from 'playwright-core'

/**
 * Presses, and again while what it asked stands there unchanged: on a busy machine a dialog that is still opening may lose a
 * press, as a person sees and mends. What the dialog says at the end is in the fault.
 */
export const pressUntilGone = async (button: Locator, dialog: Locator): Promise<void> => {
  for (const wait of [10_000, 30_000, 60_000]) {
    // The answer may close the dialog under the finger: then nothing is pressed, and nothing is wrong.
    await button.click({ timeout: wait }).catch(() => undefined)
    const gone = await dialog.waitFor({ state: 'hidden', timeout: wait }).then(
      () => true,
      () => false,
    )
    if (gone) return
  }
  throw new Error(`The dialog is still there: ${(await dialog.textContent()) ?? ''}`)
}
