import { type FormEvent, useState } from 'react'
import { accountLengths } from '#engine/identity'
import { useSpeech } from './language.tsx'
import { ProblemList } from './problem-list.tsx'
import { TextField } from './text-field.tsx'

type PasswordFormProps = {
  /** Asks for the present password first. */
  readonly asksCurrent?: boolean
  readonly submit: string
  readonly error: unknown
  readonly isPending: boolean
  readonly onChoose: (password: string, current: string) => void
}

/** A new password, typed twice, since nobody sees what they type. */
export const PasswordForm = ({
  asksCurrent = false,
  submit,
  error,
  isPending,
  onChoose,
}: PasswordFormProps) => {
  const { t } = useSpeech()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { least, most } = accountLengths.password
  const short = password.length < least ? t('password.short', { least }) : ''
  const differs = again === password ? '' : t('password.differs')
  const missing = asksCurrent && !current ? t('password.currentNeeded') : ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!short && !differs && !missing && !isPending) onChoose(password, current)
  }
  return (
    <form className="stack password-form" onSubmit={send} noValidate>
      <ProblemList error={error} />
      {asksCurrent && (
        <TextField
          label={t('password.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          maxLength={most}
          fault={isAsked ? missing : ''}
        />
      )}
      <TextField
        label={t('password.new')}
        hint={t('password.short', { least })}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        maxLength={most}
        fault={isAsked ? short : ''}
      />
      <TextField
        label={t('password.again')}
        type="password"
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        maxLength={most}
        fault={isAsked ? differs : ''}
      />
      <p>
        <button type="submit" className="button button-large" aria-disabled={isPending}>
          {submit}
        </button>
      </p>
    </form>
  )
}
