import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { withParents } from '../version-places.ts'

const patience = 40
const beat = 50
/** A paper stands in a matter that opens first: its parents will do only when it has not come by then. */
const forItself = 12

/** Brings the row named by `?row=` into sight and marks it; the tab may still be loading, so it is looked for a little while. */
export const useRowTarget = (tab: string): void => {
  const [search] = useSearchParams()
  const row = search.get('row') ?? ''
  useEffect(() => {
    if (!row) return
    let left = patience
    const timer = setInterval(() => {
      const names = patience - left < forItself ? [row] : withParents(row)
      const found = names
        .map((name) =>
          document.querySelector<HTMLElement>(
            `[data-tab="${CSS.escape(tab)}"] [data-row="${CSS.escape(name)}"]`,
          ),
        )
        .find((element) => element !== null)
      left -= 1
      if (found || left <= 0) clearInterval(timer)
      if (!found) return
      found.scrollIntoView({ block: 'center' })
      for (const marked of document.querySelectorAll('.row-target')) marked.classList.remove('row-target')
      found.classList.add('row-target')
      found.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
    }, beat)
    return () => clearInterval(timer)
  }, [row, tab])
}
