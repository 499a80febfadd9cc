import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { Demonstration } from './demonstration.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type SignInProps = {
  readonly onDone: () => void
  /** Whose session is over: only they sign in again here. */
  readonly known?: string | undefined
  /** Whether an account is being opened now. */
  readonly onTurn?: (isNew: boolean) => void
}

/** Signing in or up, one at a time; what was typed in one is offered in the other. */
export const SignIn = ({ onDone, known, onTurn }: SignInProps) => {
  const { t } = useSpeech()
  const [isNew, setNew] = useState(false)
  const [username, setUsername] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const turn = () => {
    setNew(!isNew)
    onTurn?.(!isNew)
  }
  const shared = { username, setUsername, password, setPassword, onDone }
  return (
    <div className="stack">
      {isNew ? <SignUpForm {...shared} /> : <SignInForm {...shared} />}
      {!known && (
        <p>
          <button type="button" className="button-quiet" onClick={turn}>
            {isNew ? t('session.haveAccount') : t('session.noAccount')}
          </button>
        </p>
      )}
      {!isNew && (
        <p>
          <a href="/forgotten-password">{t('session.forgotten')}</a>
        </p>
      )}
      {!isNew && (
        <Demonstration
          onChoose={(account) => {
            setUsername(account.username)
            setPassword(account.password)
          }}
        />
      )}
    </div>
  )
}
