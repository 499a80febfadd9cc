type Step = { readonly element: Element; readonly index: number }
const headings = 'h1, h2, h3'

const pathOf = (target: Element): Step[] => {
  const path: Step[] = []
  for (let element: Element | null = target; element; element = element.parentElement)
    path.push({ element, index: [...(element.parentElement?.children ?? [])].indexOf(element) })
  return path
}

/** What took the place of what is gone, or the section it was taken out of, else the page: the nearest heading. */
const headingNear = (path: readonly Step[]): HTMLElement | undefined => {
  const left = path.findIndex(({ element }) => element.isConnected)
  const [gone, stays] = [path[left - 1], path[left]]
  const around = gone ? [...(stays?.element.children ?? [])].slice(0, gone.index + 1).reverse() : []
  for (const near of [...around, ...path.slice(Math.max(left, 0)).map(({ element }) => element)]) {
    const heading = near.matches(headings) ? near : near.querySelector(headings)
    if (heading instanceof HTMLElement) return heading
  }
  return undefined
}

/** Dialogs and pages put the focus where they want it first. */
const patience = 100

/**
 * What was pressed often goes with what it did: the form that was sent, the question that was answered. The focus then falls to the
 * page as a whole, and whoever works with the keyboard begins again at its head. It is put to the nearest heading instead (WCAG 2.4.3).
 */
export const keepFocus = (): (() => void) => {
  let path: readonly Step[] = document.activeElement ? pathOf(document.activeElement) : []
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = ({ target }: FocusEvent) => {
    path = pathOf(target as Element)
  }
  /** Whoever presses elsewhere has left it: what happens to it afterwards takes nothing from them. */
  const forget = ({ target }: PointerEvent) => {
    if (!(target instanceof Node && path[0]?.element.contains(target))) path = []
  }
  const mend = () => {
    const active = document.activeElement
    if ((active && active !== document.body) || path[0]?.element.isConnected !== false) return
    const heading = headingNear(path)
    if (!heading) return
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(() => {
    if (document.activeElement !== document.body || path[0]?.element.isConnected !== false) return
    clearTimeout(timer)
    timer = setTimeout(mend, patience)
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget, true)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    clearTimeout(timer)
    watch.disconnect()
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, true)
  }
}
