import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { drawingsQuery } from './drawings-query.ts'

/** Beside a paper that can be drawn as a floor plan: the way there, and whether the file shows what is drawn. */
export const DrawHere = ({ caseId, material }: { caseId: string; material: string }) => {
  const { t } = useSpeech()
  const { data } = useQuery(drawingsQuery(caseId))
  const drawing = data?.drawings.find((one) => one.material === material)
  if (!drawing?.mayEdit) return null
  const said = drawing.taken
    ? drawing.isSame
      ? 'drawing.isTaken'
      : 'drawing.isOlder'
    : drawing.revision > 0
      ? 'drawing.isBegun'
      : 'drawing.canDraw'
  return (
    <p className="material-way">
      {t(said)}{' '}
      <Link to={`/cases/${caseId}/papers/${encodeURIComponent(material)}/plan`}>
        {t(drawing.revision > 0 ? 'drawing.goOn' : 'drawing.start')}
      </Link>
    </p>
  )
}
