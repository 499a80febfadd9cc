import { Link } from 'react-router'
import type { Guide, GuideItem } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DayScale, GanttRow } from '../plan/gantt.tsx'
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
        <DayScale total={total} />
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
  const say = useSay()
  const { after } = item.schedule
  return (
    <GanttRow
      name={say(item.name)}
      department={say(item.department.name)}
      span={item.schedule}
      total={guide.figures.days.promised}
      excluded={item.time.excluded.value}
      after={guide.items.filter(({ code }) => after.includes(code)).map(({ name }) => say(name))}
      promise={item.commitment?.decidedWithin.value}
    />
  )
}
