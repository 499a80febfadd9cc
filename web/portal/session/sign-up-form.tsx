import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountLengths, isUsername, tidyUsername } from '#engine/identity'
import { signUp } from '../../ui/auth.ts'
import { useSpeech } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AuthProblem } from './auth-problem.tsx'
import type { CredentialProps } from './sign-in-form.tsx'

export const SignUpForm = ({ username, setUsername, password, setPassword, onDone }: CredentialProps) => {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const open = useMutation({
    mutationFn: () => signUp(name.trim(), tidyUsername(username), password),
    onSuccess: onDone,
  })
  // All that is wrong at once, each beside its field.
  const faults = {
    name: name.trim() ? '' : t('session.nameNeeded'),
    username: isUsername(tidyUsername(username)) ? '' : t('session.badUsername'),
    password: password.length < accountLengths.password.least ? t('session.shortPassword') : '',
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const wrong = Object.values(faults).findIndex(Boolean)
    if (wrong >= 0) event.currentTarget.querySelectorAll('input')[wrong]?.focus()
    else if (!open.isPending) open.mutate()
  }
  return (
    <form className="stack sign-in" onSubmit={send} noValidate>
      <AuthProblem error={open.error} />
      <TextField
        label={t('session.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        fault={isAsked ? faults.name : ''}
        maxLength={accountLengths.name.most}
      />
      <TextField
        label={t('session.newUsername')}
        hint={t('session.usernameHint')}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        fault={isAsked ? faults.username : ''}
        maxLength={accountLengths.username.most}
      />
      <TextField
        label={t('session.newPassword')}
        hint={t('session.passwordHint')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        fault={isAsked ? faults.password : ''}
        maxLength={accountLengths.password.most}
      />
      <p>
        <button type="submit" className="button button-large" aria-disabled={open.isPending}>
          {open.isPending ? t('session.opening') : t('session.open')}
        </button>
      </p>
    </form>
  )
}
