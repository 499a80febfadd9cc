import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { RosterLinks } from '../../ui/roster-links.tsx'
import { textsQuery } from '../queries.ts'

/** Beside a paper that is drawn up for the person: the way to read and take it. */
export const DrawnForYou = ({ caseId, material }: { caseId: string; material: string }) => {
  const { t } = useSpeech()
  const { data } = useQuery(textsQuery(caseId))
  const text = data?.texts.find((one) => one.material === material)
  if (!text) return null
  return (
    <p className="material-way">
      {t('text.drawn')}{' '}
      <Link to={`/cases/${caseId}/papers/${encodeURIComponent(material)}`}>{t('text.look')}</Link>
    </p>
  )
}

/** The papers taken as they were drawn up: nothing of them is handed in by hand. */
export const TakenTexts = ({ caseId }: { caseId: string }) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery(textsQuery(caseId))
  const taken = data?.texts.filter(({ used }) => used) ?? []
  if (!data || taken.length === 0) return null
  return (
    <section className="section" id="taken-texts">
      <h2>{t('text.taken')}</h2>
      <ul className="lines">
        {taken.map(({ material, title, open }) => (
          <li key={material}>
            <Link to={`/cases/${caseId}/papers/${encodeURIComponent(material)}`}>
              {pick(title.zh, title.en)}
            </Link>
            {open.length > 0 && (
              <p className="fault small">
                {t('text.open', { names: open.map((one) => pick(one.zh, one.en)).join(t('text.and')) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** F62 Papers that are one list of the form: nothing of them is handed in, whoever fills in the list has them. */
export const Rosters = ({ caseId }: { caseId: string }) => {
  const { t } = useSpeech()
  const { data } = useQuery(textsQuery(caseId))
  if (!data?.rosters.length) return null
  return (
    <section className="section" id="rosters">
      <h2>{t('text.rosters')}</h2>
      <RosterLinks caseId={caseId} rosters={data.rosters} />
    </section>
  )
}
