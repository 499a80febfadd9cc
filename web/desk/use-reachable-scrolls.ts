import { useEffect } from 'react'

/** What may be smaller than what stands in it, also where a component of the library drew it. */
const frames =
  '.table-scroll, .scenario-scroll, .headings-sheet, .sign-in-demo-list, .requirements, .preview-frame, .ant-table-content, .ant-table-body'
const stops = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]'

const scrolls = (frame: Element): boolean =>
  frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight

/** A frame that scrolls and holds nothing that takes the focus takes it itself, under a name; any other does not stop anybody. */
const reach = (frame: Element, name: string): void => {
  const own = frame.hasAttribute('data-reachable')
  const wanted = scrolls(frame) && !frame.querySelector(stops)
  if (wanted) {
    if (!own && frame.hasAttribute('tabindex')) return
    frame.setAttribute('data-reachable', '')
    frame.setAttribute('tabindex', '0')
    frame.setAttribute('role', 'region')
    frame.setAttribute('aria-label', name)
  } else if (own)
    for (const one of ['data-reachable', 'tabindex', 'role', 'aria-label']) frame.removeAttribute(one)
}

/** WCAG 2.1.1 Whatever scrolls can be scrolled with the arrow keys: an empty table on a narrow screen too. */
export const useReachableScrolls = (name: string): void => {
  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      for (const frame of document.querySelectorAll(frames)) reach(frame, name)
    }
    const soon = () => {
      asked ||= requestAnimationFrame(look)
    }
    const changes = new MutationObserver(soon)
    changes.observe(document.body, { childList: true, subtree: true, characterData: true })
    window.addEventListener('resize', soon)
    soon()
    return () => {
      cancelAnimationFrame(asked)
      changes.disconnect()
      window.removeEventListener('resize', soon)
    }
  }, [name])
}
