import { type ReactNode, useState } from 'react'

type FoldProps = {
  readonly id: string
  readonly title: string
  readonly note?: string
  /** Open from the start even on a phone: what everybody came for. */
  readonly first?: boolean
  readonly children: ReactNode
}

const narrow = (): boolean =>
  matchMedia('(max-width: 40em)').matches || document.documentElement.dataset.type === 'large'

/** A section that folds. Where there is room everything is open; on a phone only what comes first. Paper shows all of it. */
export const Fold = ({ id, title, note, first = false, children }: FoldProps) => {
  const [open] = useState(() => first || !narrow())
  return (
    <details className="fold" open={open}>
      <summary>
        <span className="fold-title">
          <h2 id={id}>{title}</h2>
          {note && <span className="soft figures">{note}</span>}
        </span>
      </summary>
      <div className="stack-small fold-body">{children}</div>
    </details>
  )
}
