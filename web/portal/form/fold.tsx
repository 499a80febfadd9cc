import { type ReactNode, useEffect, useRef } from 'react'

type FoldProps = {
  readonly summary: string
  /** Opens it; it does not close again by itself, under the hands of whoever mends what is in it. */
  readonly mustOpen: boolean
  readonly className?: string
  readonly children: ReactNode
}

export const Fold = ({ summary, mustOpen, className, children }: FoldProps) => {
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (mustOpen && fold.current) fold.current.open = true
  }, [mustOpen])
  return (
    <details ref={fold} className={className}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
