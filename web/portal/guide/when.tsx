import { Link } from 'react-router'
import type { Guide, GuideItem } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { barPlace, dayTicks } from '../plan/bar-place.ts'
import { Fold } from './fold.tsx'
import { fileAddress, pageAddress } from './guide-address.ts'
import { useSay } from './use-say.ts'

/** 谁在什么时候办: a list whose words say all that the bars show, and the picture of the process. */
export const When = ({ guide, query }: { guide: Guide; query: string }) => {
  const { t, language } = useSpeech()
  const total = guide.figures.days.promised
  const { code } = guide.identity
  return (
    <Fold id="when" title={t('plan.schedule')} note={t('plan.takes', { days: total })}>
      <p className="soft">{t('plan.scheduleHint')}</p>
      <div className="gantt">
        <div className="gantt-row gantt-scale" aria-hidden>
          <span className="small soft">{t('plan.workingDay')}</span>
          <span className="gantt-track">
            {dayTicks(total).map((day) => (
              <span
                key={day}
                className="gantt-tick small soft figures"
                style={{ left: `${(100 * day) / Math.max(1, total)}%` }}
              >
                {day}
              </span>
            ))}
          </span>
        </div>
        <ol className="lines">
          {guide.items.map((item) => (
            <Bar key={item.code} item={item} guide={guide} />
          ))}
        </ol>
      </div>
      <figure className="process-small">
        <img src={fileAddress(code, 'svg', query, language)} alt={t('guide.pictureAlt')} />
        <figcaption className="no-print">
          <Link to={pageAddress(code, 'process', query)}>{t('guide.toProcess')}</Link>
        </figcaption>
      </figure>
    </Fold>
  )
}

const Bar = ({ item, guide }: { item: GuideItem; guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const { start, end, critical, after } = item.schedule
  const { left, width } = barPlace(item.schedule, guide.figures.days.promised)
  const waits = guide.items.filter(({ code }) => after.includes(code)).map(({ name }) => say(name))
  return (
    <li className="gantt-row">
      <div className="gantt-words">
        <p>
          {say(item.name)}
          {critical && end > start && <span className="tag tag-critical">{t('plan.critical')}</span>}
        </p>
        <p className="soft small figures">
          {say(item.department.name)}
          {' · '}
          {end === start
            ? t('plan.onDay', { day: start === 0 ? 1 : start })
            : t('plan.fromTo', { from: start + 1, to: end, days: end - start })}
          {item.time.excluded.value > 0 &&
            ` · ${t('plan.withProcedure', { days: item.time.excluded.value })}`}
          {waits.length > 0 && ` · ${t('plan.after', { matters: waits.join(t('list.separator')) })}`}
        </p>
      </div>
      <span className="gantt-track" aria-hidden>
        <span
          className={`gantt-bar${critical ? ' gantt-critical' : ''}${end === start ? ' gantt-moment' : ''}`}
          style={{ left: `${left}%`, width: end === start ? undefined : `${width}%` }}
        />
      </span>
    </li>
  )
}
