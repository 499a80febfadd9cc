import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DataAsks } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { asksQuery, caseQuery } from '../queries.ts'
import { Prove } from '../session/prove.tsx'

type FetchHeadProps = { readonly caseId: string; readonly asks: DataAsks; readonly onConsent: () => void }

/** Why departments are not asked now and what would change it; and the way to take one's word back (C30). */
export const FetchHead = ({ caseId, asks, onConsent }: FetchHeadProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: asksQuery(caseId).queryKey })
  const takeBack = useMutation({
    mutationFn: () => call('actOnCase', { params: { caseId }, body: { type: 'take_consent_back' } }),
    onSuccess: async (view) => {
      client.setQueryData(caseQuery(caseId).queryKey, view)
      await refresh()
    },
  })
  if (asks.hold === 'identity')
    return (
      <details className="notice">
        <summary>{t('prove.open')}</summary>
        <Prove onProved={refresh} />
      </details>
    )
  if (asks.hold === 'other_person') return <p className="notice">{t('prove.other')}</p>
  if (asks.hold === 'consent' && asks.asks.length > 0)
    return (
      <p>
        <button type="button" className="button-second" onClick={onConsent}>
          {t('consent.open')}
        </button>
      </p>
    )
  if (!asks.agreedAt) return null
  return (
    <div>
      <ProblemList quiet error={takeBack.error} />
      <button type="button" className="button-quiet" onClick={() => takeBack.mutate()}>
        {t('consent.back')}
      </button>
    </div>
  )
}
