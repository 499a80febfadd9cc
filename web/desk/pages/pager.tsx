import { useSpeech } from '../../ui/language.tsx'
import { pageSaid } from './page-said.ts'

type PagerProps = {
  readonly page: number
  readonly size: number
  /** Rows on this page; undefined while they are asked for. */
  readonly shown: number | undefined
  /** Every page before is known to be full. */
  readonly wereFull: boolean
  readonly further: boolean
  readonly onTurn: (page: number) => void
}

/** One page at a time, on and on; nothing where all stands on one. */
export const Pager = ({ page, size, shown, wereFull, further, onTurn }: PagerProps) => {
  const { t } = useSpeech()
  if (page === 1 && !further) return null
  const said = pageSaid({ page, size, shown, wereFull })
  const isCounted = said !== null && 'from' in said
  return (
    <nav className="pager" aria-label={t('queue.pages')}>
      <button type="button" className="button-second" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t('queue.previous')}
      </button>
      <span>{said && t(isCounted ? 'queue.shown' : 'queue.page', said)}</span>
      <button type="button" className="button-second" disabled={!further} onClick={() => onTurn(page + 1)}>
        {t('queue.next')}
      </button>
    </nav>
  )
}
