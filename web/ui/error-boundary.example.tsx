import { useState } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'
import type { Example } from './example.ts'

const Fragile = ({ label }: { label: string }) => {
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error('the example was broken on purpose')
  return (
    <button type="button" className="button-second" onClick={() => setBroken(true)}>
      {label}
    </button>
  )
}

export const examples: readonly Example[] = [
  {
    zh: '一处坏了，别处还在',
    en: 'One part breaks, the rest stays',
    show: (pick) => (
      <ErrorBoundary
        place="gallery"
        fallback={<p className="notice notice-amber">{pick('这一页出了问题。', 'This page has broken.')}</p>}
      >
        <Fragile label={pick('弄坏它', 'Break it')} />
      </ErrorBoundary>
    ),
  },
]
