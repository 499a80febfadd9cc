import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { Demonstration } from './demonstration.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type SignInProps = { readonly onDone: () => void }

/** Signing in or up, one at a time; what was typed in one is offered in the other. */
export const SignIn = ({ onDone }: SignInProps) => {
  const { t } = useSpeech()
  const [isNew, setNew] = useState(false)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const shared = { username, setUsername, password, setPassword, onDone }
  return (
    <div className="stack">
      {isNew ? <SignUpForm {...shared} /> : <SignInForm {...shared} />}
      <p>
        <button type="button" className="button-quiet" onClick={() => setNew(!isNew)}>
          {isNew ? t('session.haveAccount') : t('session.noAccount')}
        </button>
      </p>
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
