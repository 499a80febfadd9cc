import { useSpeech } from '../../../../ui/language.tsx'

/** In how many of the scenarios a matter occurs: a bar and the number. */
export const Occurrence = ({ count, all }: { count: number | undefined; all: number }) => {
  const { t } = useSpeech()
  if (count === undefined || all === 0) return <span className="quiet">—</span>
  return (
    <span className="occurrence" title={t('version.occursIn', { count, all })}>
      <span className="occurrence-bar" aria-hidden="true">
        <span style={{ width: `${(100 * count) / all}%` }} />
      </span>
      <span className={count === 0 ? 'seal' : ''}>
        {count} / {all}
      </span>
    </span>
  )
}
