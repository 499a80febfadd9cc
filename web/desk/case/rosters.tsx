import { useQuery } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RosterLinks } from '../../ui/roster-links.tsx'

/** F62 Papers that are one list of the form, each to be read with the columns its reader asks for. */
export const Rosters = ({ caseId, version }: { caseId: string; version?: number }) => {
  const { t } = useSpeech()
  const { data } = useQuery({
    queryKey: ['texts', caseId, ...(version === undefined ? [] : [version])],
    queryFn: () => call('listTexts', { params: { caseId } }),
  })
  if (!data?.rosters.length) return null
  return (
    <section className="stack-small">
      <h2>{t('material.rosters')}</h2>
      <RosterLinks caseId={caseId} rosters={data.rosters} />
    </section>
  )
}
