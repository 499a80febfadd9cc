import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { ThingSummary } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** One thing in a list: its name, and what its common case takes. */
export const ThingLine = ({ thing }: { thing: ThingSummary }) => {
  const { t, pick } = useSpeech()
  return (
    <li>
      <Link to={`/things/${thing.code}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{pick(thing.name, thing.nameEn)}</span>
          <span className="soft small figures">
            {t('figures.line', {
              materials: thing.materials.after,
              visits: thing.visits.after,
              days: thing.days.promised,
            })}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
    </li>
  )
}
