import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CounterFiles } from './counter-files.tsx'

const Scans = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const { data } = useQuery({
    queryKey: ['form', view.caseId],
    queryFn: () => call('getForm', { params: { caseId: view.caseId } }),
  })
  if (!data) return null
  return (
    <details className="action">
      <summary>{t('counter.scan')}</summary>
      <p className="quiet">{t('counter.scanHint')}</p>
      <CounterFiles view={view} upload={data.upload} />
    </details>
  )
}

/** C21 What a clerk does for a person without an account on a case: go on with the form, or scan what was taken in without a file. */
export const CounterAction = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  if (view.status !== 'draft' && view.status !== 'correcting') return <Scans view={view} />
  return (
    <Link className="button" to={`/counter/${view.caseId}`}>
      {t(view.status === 'draft' ? 'counter.goOnDraft' : 'counter.goOn')}
    </Link>
  )
}
