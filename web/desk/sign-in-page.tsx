import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { AuthRefusal, signIn } from '../ui/auth.ts'
import { call } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'
import { PasswordForm } from '../ui/password-form.tsx'
import { ProblemList } from '../ui/problem-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { useSession } from './session.ts'

type Credentials = { readonly username: string; readonly password: string }
const empty: Credentials = { username: '', password: '' }

const refusals: Readonly<Record<string, string>> = {
  account_locked: 'signin.locked',
  account_ended: 'signin.ended',
  TOO_MANY_REQUESTS: 'signin.tooOften',
}

/** P26 A one-time password opens nothing but this. */
const FirstPassword = ({ typed, onSet }: { typed: Credentials; onSet: (password: string) => void }) => {
  const { t } = useSpeech()
  const choose = useMutation({
    mutationFn: (password: string) =>
      call('firstPassword', { body: { username: typed.username, code: typed.password, password } }),
    onSuccess: (_reply, password) => onSet(password),
  })
  return (
    <>
      <h2>{t('signin.firstTitle')}</h2>
      <p>{t('signin.firstMeans')}</p>
      <PasswordForm
        submit={t('signin.firstSubmit')}
        error={choose.error}
        isPending={choose.isPending}
        onChoose={(password) => choose.mutate(password)}
      />
    </>
  )
}

const Failed = ({ error }: { error: Error | null }) => {
  const { t } = useSpeech()
  if (!(error instanceof AuthRefusal)) return <ProblemList error={error} />
  return (
    <p className="problems" role="alert">
      {t(refusals[error.code] ?? 'signin.failed')}
    </p>
  )
}

/** Staff sign in; the demonstration accounts are one tap away while that setting is on. */
export const SignInPage = ({ wrongRole }: { wrongRole: boolean }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const [typed, setTyped] = useState(empty)
  const [asked, setAsked] = useState(false)
  const { me } = useSession()
  const enter = useMutation({
    mutationFn: ({ username, password }: Credentials) => signIn(username, password),
    onSuccess: () => client.invalidateQueries(),
  })
  const mustChange = enter.error instanceof AuthRefusal && enter.error.code === 'password_must_change'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (typed.username && typed.password && !enter.isPending) enter.mutate(typed)
  }
  const field = (name: keyof Credentials) => ({
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  })
  const staff = (me?.demonstration ?? []).filter((account) => !account.username.startsWith('shop'))
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <h1>{t('desk.title')}</h1>
        <LanguageSwitch />
      </div>
      {wrongRole && <p className="notice notice-amber">{t('signin.wrongRole')}</p>}
      {mustChange ? (
        <FirstPassword
          typed={typed}
          onSet={(password) => {
            setTyped({ ...typed, password })
            enter.mutate({ ...typed, password })
          }}
        />
      ) : (
        <>
          <Failed error={enter.error} />
          <form onSubmit={submit} noValidate>
            <TextField
              label={t('signin.username')}
              autoComplete="username"
              autoFocus
              fault={asked && !typed.username ? t('signin.usernameNeeded') : ''}
              {...field('username')}
            />
            <TextField
              label={t('signin.password')}
              type="password"
              autoComplete="current-password"
              fault={asked && !typed.password ? t('signin.passwordNeeded') : ''}
              {...field('password')}
            />
            <button type="submit" className="button" aria-disabled={enter.isPending}>
              {t('signin.submit')}
            </button>
          </form>
        </>
      )}
      {staff.length > 0 && (
        <section className="sign-in-demo">
          <h2>{t('signin.demo')}</h2>
          <div className="sign-in-demo-list">
            {staff.map((account) => (
              <button
                type="button"
                className="button-second"
                key={account.username}
                onClick={() => enter.mutate(account)}
                aria-disabled={enter.isPending}
              >
                {pick(account.zh, account.en)}
              </button>
            ))}
          </div>
        </section>
      )}
      <a href="/">{t('signin.toPortal')}</a>
    </main>
  )
}
