import { CircleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { sentencesOf } from './failure.ts'
import { useSpeech } from './language.tsx'

type ProblemListProps = {
  readonly error: unknown
  readonly heading?: string
  /** Turns the place of a problem into the address where it is mended. */
  readonly hrefOf?: (place: string) => string
  /** Announced without taking the focus: for what failed by itself while the person is doing something else. */
  readonly quiet?: boolean
  readonly children?: ReactNode
}

/** Every sentence of a refusal, announced and focused (WCAG 4.1.3), each linked to the field that mends it. */
export const ProblemList = ({ error, heading, hrefOf, quiet = false, children }: ProblemListProps) => {
  const { language, t } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error && !quiet) box.current?.focus()
  }, [error, quiet])
  if (!error) return null
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <p className="problems-heading">
        <CircleAlert aria-hidden size={20} /> {heading ?? t('failure.heading')}
      </p>
      <ul>
        {sentencesOf(error, language, t).map(({ text, place }) => {
          const href = place && hrefOf?.(place)
          return <li key={`${place}${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        })}
      </ul>
      {children}
    </div>
  )
}
