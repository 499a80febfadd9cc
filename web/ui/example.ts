import type { ReactNode } from 'react'

type Pick = (zh: string, en: string) => string

/** How one shared component looks in one state: what it shows in both languages, and the component with words that could be real. */
export type Example = {
  readonly zh: string
  readonly en: string
  readonly show: (pick: Pick) => ReactNode
}
