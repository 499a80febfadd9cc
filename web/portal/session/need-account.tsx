import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './session.css'
import { SignIn } from './sign-in.tsx'
import { useSession } from './use-session.ts'

/** Shows its page to an applicant; to a stranger the way to sign in, at the same address. */
export const NeedAccount = ({ why, children }: { why: string; children: ReactNode }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const { me, error, refetch, leave } = useSession()
  const [isNew, setNew] = useState(false)
  if (error)
    return (
      <div className="page-width stack">
        <FailedQuery error={error} retry={refetch} />
      </div>
    )
  if (!me) return <Waiting />
  if (!me.account) {
    return (
      <div className="page-width narrow stack">
        <PageHeading title={t(isNew ? 'session.newTitle' : 'session.title')} />
        <p>{why}</p>
        <SignIn onDone={() => client.invalidateQueries()} onTurn={setNew} />
      </div>
    )
  }
  if (me.permissions.includes('case.draft') && me.account.role === 'applicant') return children
  return (
    <div className="page-width narrow stack">
      <PageHeading title={t('session.staff')} />
      <p>{t('session.staffWhatNow', { name: me.account.name })}</p>
      <p className="actions">
        <a className="button" href="/desk/">
          {t('session.toDesk')}
        </a>
        <button type="button" className="button-second" onClick={leave}>
          {t('session.leave')}
        </button>
      </p>
    </div>
  )
}
