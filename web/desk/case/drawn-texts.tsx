import { useQuery } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'

/** C80 Papers of a case that were drawn up from a model text and taken by the applicant, each to be read. */
export const DrawnTexts = ({ caseId, version }: { caseId: string; version: number }) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery({
    queryKey: ['texts', caseId, version],
    queryFn: () => call('listTexts', { params: { caseId } }),
  })
  const taken = data?.texts.filter(({ used }) => used) ?? []
  if (taken.length === 0) return null
  return (
    <section className="stack-small">
      <h2>{t('material.drawn')}</h2>
      <ul>
        {taken.map(({ material, title, paragraphs }) => (
          <li key={material}>
            <a
              href={`/api/cases/${caseId}/texts/${encodeURIComponent(material)}/paper.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              {pick(title.zh, title.en)}
            </a>{' '}
            <span className="quiet">
              {t('material.drawnEdited', { count: paragraphs.filter(({ isEdited }) => isEdited).length })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
