import { useSpeech } from './language.tsx'
import { unitWord } from './units.ts'

interface Roster {
  readonly material: string
  readonly name: string
  readonly nameEn: string
  readonly rows: number
  readonly unit: string | null
  readonly complete: boolean
}

/** F62 Papers that are one list of the form: a way to read each, how many rows it has, and whether it is complete. */
export const RosterLinks = ({ caseId, rosters }: { caseId: string; rosters: readonly Roster[] }) => {
  const speech = useSpeech()
  const { t, pick } = speech
  return (
    <ul className="lines">
      {rosters.map(({ material, name, nameEn, rows, unit, complete }) => (
        <li key={material}>
          <a
            href={`/api/cases/${caseId}/rosters/${encodeURIComponent(material)}/paper.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {pick(name, nameEn)}
          </a>{' '}
          <span className="soft small figures">
            {rows} {unit ? unitWord(unit, speech) : ''}
            {!complete && ` ${t('roster.open')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
