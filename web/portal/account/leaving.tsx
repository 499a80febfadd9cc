import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { accountLengths } from '#engine/identity'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { TextField } from '../../ui/text-field.tsx'

/** P30 What goes, what stays and why, and whether anything is open, before the one button that cannot be undone. */
export const Leaving = () => {
  const { t } = useSpeech()
  const [isAsked, setAsked] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['leaving'],
    queryFn: () => call('lookAtLeaving', {}),
    staleTime: 0,
  })
  if (error) return <ProblemList error={error} quiet />
  if (!data) return <p className="soft">{t('shell.waiting')}</p>
  return (
    <>
      <ul className="prepare">
        <li>{t('account.leaveGone', { drafts: data.drafts })}</li>
        <li>{t('account.leaveKept', { kept: data.kept })}</li>
        <li>{t('account.leaveAgain')}</li>
      </ul>
      {data.open > 0 ? (
        <p className="notice">
          {t('account.leaveOpen', { open: data.open })} <Link to="/cases">{t('shell.myCases')}</Link>
        </p>
      ) : (
        <p>
          <button type="button" className="button-second" onClick={() => setAsked(true)}>
            {t('account.leave')}
          </button>
        </p>
      )}
      {isAsked && <LastQuestion onClose={() => setAsked(false)} />}
    </>
  )
}

const LastQuestion = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech()
  const [current, setCurrent] = useState('')
  const leave = useMutation({
    mutationFn: () => call('leaveForGood', { body: { current } }),
    onSuccess: () => {
      tabStore.clear()
      location.assign('/')
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (current && !leave.isPending) leave.mutate()
  }
  return (
    <Dialog title={t('account.leaveSure')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={send} noValidate>
        <p>{t('account.leaveFinal')}</p>
        <ProblemList error={leave.error} />
        <TextField
          label={t('password.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          maxLength={accountLengths.password.most}
        />
        <p className="actions">
          <button type="submit" className="button" aria-disabled={leave.isPending}>
            {t('account.leaveNow')}
          </button>
          <button type="button" className="button-second" onClick={onClose}>
            {t('account.leaveNot')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
