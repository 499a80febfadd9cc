import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { ThingSummary } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** The three numbers of its common case. */
export const ThreeInALine = ({ thing: { materials, visits, days } }: { thing: ThingSummary }) => {
  const { t } = useSpeech()
  return (
    <span className="soft small figures">
      {t('figures.line', { materials: materials.after, visits: visits.after, days: days.promised })}
    </span>
  )
}

/** One thing in a list: its name, and what its common case takes. */
export const ThingLine = ({ thing }: { thing: ThingSummary }) => {
  const { pick } = useSpeech()
  return (
    <li>
      <Link to={`/things/${thing.code}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{pick(thing.name, thing.nameEn)}</span>
          <ThreeInALine thing={thing} />
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
    </li>
  )
}
