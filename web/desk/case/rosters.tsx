import { useQuery } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'

/** F62 Papers that are one list of the form, each to be read with the columns its reader asks for. */
export const Rosters = ({ caseId, version }: { caseId: string; version?: number }) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const { data } = useQuery({
    queryKey: ['texts', caseId, ...(version === undefined ? [] : [version])],
    queryFn: () => call('listTexts', { params: { caseId } }),
  })
  if (!data?.rosters.length) return null
  return (
    <section className="stack-small">
      <h2>{t('material.rosters')}</h2>
      <ul>
        {data.rosters.map(({ material, name, nameEn, rows, unit, complete }) => (
          <li key={material}>
            <a
              href={`/api/cases/${caseId}/rosters/${encodeURIComponent(material)}/paper.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              {pick(name, nameEn)}
            </a>{' '}
            <span className="quiet">
              {rows} {unit ? unitWord(unit, speech) : ''}
              {!complete && ` ${t('material.rosterOpen')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
