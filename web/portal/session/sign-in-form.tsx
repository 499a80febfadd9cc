import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { accountLengths, tidyUsername } from '#engine/identity'
import { AuthRefusal, signIn } from '../../ui/auth.ts'
import { useSpeech } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AuthProblem } from './auth-problem.tsx'
import { FirstPassword } from './first-password.tsx'

export type CredentialProps = {
  readonly username: string
  readonly setUsername: (text: string) => void
  readonly password: string
  readonly setPassword: (text: string) => void
  readonly onDone: () => void
}

export const SignInForm = ({ username, setUsername, password, setPassword, onDone }: CredentialProps) => {
  const { t } = useSpeech()
  const enter = useMutation({
    mutationFn: () => signIn(tidyUsername(username), password),
    onSuccess: onDone,
  })
  if (enter.error instanceof AuthRefusal && enter.error.code === 'password_must_change')
    return (
      <FirstPassword
        username={tidyUsername(username)}
        code={password}
        onSet={async (chosen) => {
          setPassword(chosen)
          await signIn(tidyUsername(username), chosen)
          onDone()
        }}
      />
    )
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!enter.isPending) enter.mutate()
  }
  return (
    <form className="stack sign-in" onSubmit={send}>
      <AuthProblem error={enter.error} />
      <TextField
        label={t('session.username')}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        maxLength={60}
      />
      <TextField
        label={t('session.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={accountLengths.password.most}
      />
      <p>
        <button type="submit" className="button button-large" aria-disabled={enter.isPending}>
          {enter.isPending ? t('session.entering') : t('session.enter')}
        </button>
      </p>
    </form>
  )
}
