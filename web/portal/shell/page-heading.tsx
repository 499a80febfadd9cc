import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../ui/language.tsx'

let visited = false

/** The one h1 of a page. Names the tab and takes the focus after a change of page, so that a screen reader says where it is. */
export const PageHeading = ({ title, children }: { title: string; children?: ReactNode }) => {
  const { t } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('shell.title', { page: title })
    if (visited) heading.current?.focus({ preventScroll: true })
    visited = true
  }, [title, t])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
