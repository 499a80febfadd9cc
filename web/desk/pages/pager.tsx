import { useSpeech } from '../../ui/language.tsx'

type PagerProps = {
  readonly page: number
  readonly size: number
  /** Rows on this page. */
  readonly shown: number
  readonly further: boolean
  readonly onTurn: (page: number) => void
}

/** One page at a time, on and on; nothing where all stands on one. */
export const Pager = ({ page, size, shown, further, onTurn }: PagerProps) => {
  const { t } = useSpeech()
  if (page === 1 && !further) return null
  const from = (page - 1) * size + 1
  return (
    <nav className="pager" aria-label={t('queue.pages')}>
      <button type="button" className="button-second" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {t('queue.previous')}
      </button>
      <span>
        {shown === size || !further
          ? t('queue.shown', { from, to: from + shown - 1 })
          : t('queue.page', { page })}
      </span>
      <button type="button" className="button-second" disabled={!further} onClick={() => onTurn(page + 1)}>
        {t('queue.next')}
      </button>
    </nav>
  )
}
