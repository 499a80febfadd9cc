import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

type Props = { readonly changes: readonly { readonly day: string; readonly works: boolean }[] }

/** The days that become other than they are reckoned now: those off, those at work. */
export const DayChanges = ({ changes }: Props) => {
  const { t, language } = useSpeech()
  if (!changes.length) return <p className="quiet">{t('notice.noChange')}</p>
  const said = (works: boolean) =>
    changes.filter((one) => one.works === works).map(({ day }) => formatDay(day, language))
  const [off, at] = [said(false), said(true)]
  return (
    <dl className="day-changes">
      {off.length > 0 && (
        <div>
          <dt>{t('notice.becomesRest', { count: off.length })}</dt>
          <dd>{off.join(t('notice.and'))}</dd>
        </div>
      )}
      {at.length > 0 && (
        <div>
          <dt>{t('notice.becomesWork', { count: at.length })}</dt>
          <dd>{at.join(t('notice.and'))}</dd>
        </div>
      )}
    </dl>
  )
}
