import { useQuery } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

/** C126 Which documents what was done causes, and by when everything is handed out (C8). The key begins as the timeline's: both are read again together. */
export const OutgoingList = ({ caseId }: { caseId: string }) => {
  const { t, language } = useSpeech()
  const { data } = useQuery({
    queryKey: ['timeline', caseId, 'outgoing'],
    queryFn: () => call('getOutgoing', { params: { caseId } }),
  })
  if (!data || data.documents.length === 0) return null
  return (
    <section className="outgoing-list">
      <h2>{t('outgoing.title', { count: data.documents.length })}</h2>
      {data.issueDueOn && <p>{t('outgoing.due', { day: formatDay(data.issueDueOn, language) })}</p>}
      <ul className="plain-list">
        {data.documents.map((one, place) => (
          // The same document may be due twice on one day; the list only grows at its end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${one.kind} ${one.on} ${place}`}>
            {one[language]} <span className="quiet">{formatDay(one.on, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
