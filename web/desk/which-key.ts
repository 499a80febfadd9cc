/** What stands between a key and the page's own keys: where the focus is, an open dialog, an account that has switched them off. */
export type Standing = {
  readonly onControl: boolean
  readonly dialogOpen: boolean
  readonly charactersOff: boolean
}
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'keyCode'
>

const roles = [
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem', 'menuitemcheckbox'],
  ...['menuitemradio', 'combobox', 'listbox', 'menu', 'slider', 'spinbutton', 'textbox', 'searchbox', 'tree'],
  ...['treeitem', 'gridcell', 'dialog', 'alertdialog'],
]
/** Whatever does something of its own with a key (WCAG 2.1.1), or holds what does. */
export const controls = [
  'a[href], button, input, textarea, select, summary, option, label, iframe, dialog',
  '[contenteditable]:not([contenteditable=false])',
  ...roles.map((role) => `[role=${role}]`),
].join(', ')

/** An input method that is still composing says 229, also where `isComposing` is not yet told. */
const composing = 229

/**
 * The key of the page that was pressed, if it was one: never a held one, never with a modifier, never while an input method composes, on
 * a control or behind a dialog. Characters can be switched off (WCAG 2.1.4); Enter and the arrows are none.
 */
export const whichKey = (event: Pressed, standing: Standing): string | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined
  if (event.isComposing || event.keyCode === composing) return undefined
  if (standing.onControl || standing.dialogOpen) return undefined
  if (standing.charactersOff && [...event.key].length === 1) return undefined
  return event.key.toLowerCase()
}

/** A held Enter or blank presses a focused button again and again, by the browser's own doing: only the first one counts. */
export const isHeldPress = ({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean =>
  repeat && (key === 'Enter' || key === ' ')
