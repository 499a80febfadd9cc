import { useSpeech } from '../../ui/language.tsx'

type PagerProps = {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onTurn: (page: number) => void
}

/** One page at a time; nothing where all stands on one. */
export const Pager = ({ page, size, total, onTurn }: PagerProps) => {
  const { t } = useSpeech()
  if (total <= size) return null
  const from = (page - 1) * size + 1
  const to = Math.min(page * size, total)
  return (
    <nav className="pager" aria-label={t('queue.total', { count: total })}>
      <button type="button" className="button-second" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t('queue.previous')}
      </button>
      <span>{t('queue.shown', { from, to })}</span>
      <button
        type="button"
        className="button-second"
        disabled={to === total}
        onClick={() => onTurn(page + 1)}
      >
        {t('queue.next')}
      </button>
    </nav>
  )
}
