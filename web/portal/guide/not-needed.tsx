import type { Guide, NotNeeded } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Fold } from './fold.tsx'
import { groupNotNeeded } from './group-not-needed.ts'
import { useSay } from './use-say.ts'

/** 不用交的: under each sentence that says why not, every paper a department used to ask for (D5). */
export const NotNeededList = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const { notNeeded } = guide
  if (notNeeded.length === 0) return null
  return (
    <Fold id="not-needed" title={t('plan.dropped')} note={t('plan.papers', { count: notNeeded.length })}>
      {groupNotNeeded(notNeeded).map((rows) => {
        const [first] = rows as [NotNeeded, ...NotNeeded[]]
        return (
          <section key={`${first.matter}${first.asNamed}`} className="stack-small not-needed">
            <h3>{say(first.why)}</h3>
            <ul className="lines">
              {rows.map((row) => (
                <Row key={`${row.matter}${row.asNamed}`} row={row} guide={guide} />
              ))}
            </ul>
          </section>
        )
      })}
    </Fold>
  )
}

const Decision = ({ decision }: { decision: NonNullable<NotNeeded['decision']> }) => {
  const { t, language } = useSpeech()
  const say = useSay()
  return (
    <span className="soft small figures not-needed-official">
      {t('guide.decided', {
        // A basis may bring its own full stop.
        basis: decision.basis.trim().replace(/[。.；;]+$/, ''),
        owner: say(decision.owner),
        day: formatDay(decision.on, language),
      })}
    </span>
  )
}

const Row = ({ row, guide }: { row: NotNeeded; guide: Guide }) => {
  const { language } = useSpeech()
  const say = useSay()
  const matter = guide.items.find(({ code }) => code === row.matter)
  const english = language === 'en' && row.name.en
  return (
    <li className="not-needed-row">
      <span>
        {english ? row.name.en : row.asNamed}
        {english && (
          <span className="soft small not-needed-official" lang="zh-CN">
            {row.asNamed}
          </span>
        )}
        {row.decision && <Decision decision={row.decision} />}
      </span>
      <span className="soft small">{matter ? say(matter.name) : row.matter}</span>
    </li>
  )
}
