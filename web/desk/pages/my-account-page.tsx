import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PasswordForm } from '../../ui/password-form.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { useMyAccount } from '../session.ts'

/** A member of staff's own password and sessions. */
export const MyAccountPage = () => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const account = useMyAccount()
  const [done, setDone] = useState(0)
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) => call('changePassword', { body }),
    onSuccess: () => setDone(done + 1),
  })
  const leave = useMutation({
    mutationFn: () => call('leaveEverywhere', {}),
    onSuccess: () => client.resetQueries(),
  })
  return (
    <main className="desk-main desk-wide stack">
      <h1>{t('me.title')}</h1>
      <p>
        {account?.name} · {account?.username}
      </p>
      <h2>{t('me.password')}</h2>
      <p>{t('me.passwordMeans')}</p>
      <div role="status">{done > 0 && <p className="notice">{t('me.passwordDone')}</p>}</div>
      <PasswordForm
        key={done}
        asksCurrent
        submit={t('me.password')}
        error={change.error}
        isPending={change.isPending}
        onChoose={(password, current) => change.mutate({ current, password })}
      />
      <h2>{t('me.everywhere')}</h2>
      <p>{t('me.everywhereMeans')}</p>
      <ProblemList error={leave.error} />
      <p>
        <button
          type="button"
          className="button-second"
          aria-disabled={leave.isPending}
          onClick={() => !leave.isPending && leave.mutate()}
        >
          {t('me.everywhere')}
        </button>
      </p>
    </main>
  )
}
