import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { tidyUsername } from '#engine/identity'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PasswordForm } from '../../ui/password-form.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCode } from '../session/use-code.ts'
import { useSession } from '../session/use-session.ts'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { SentCode } from './sent-code.tsx'

/** P29 A new password by a code to the phone that was proved; whether there is an account is not told. */
export const ForgottenPage = () => {
  const { t } = useSpeech()
  const { me } = useSession()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const username = tidyUsername(typed)
  const sent = useCode(() => call('askForgotten', { body: { username } }))
  const set = useMutation({
    mutationFn: (password: string) => call('setForgotten', { body: { username, code, password } }),
  })
  const isSent = sent.minutes !== undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (username) sent.ask()
  }
  return (
    <div className="page-width narrow stack">
      <BackLink to="/sign-in">{t('forgotten.back')}</BackLink>
      <PageHeading title={t('forgotten.title')} />
      {set.isSuccess ? (
        <div className="notice" role="status">
          <p>{t('forgotten.done')}</p>
          <p>
            <Link to="/sign-in" className="button">
              {t('forgotten.back')}
            </Link>
          </p>
        </div>
      ) : (
        <>
          <p>{t('forgotten.how')}</p>
          <form className="stack password-form" onSubmit={send} noValidate>
            <ProblemList error={sent.error} />
            <TextField
              label={t('session.username')}
              value={typed}
              onChange={(text) => {
                setTyped(text)
                sent.forget()
              }}
              autoComplete="username"
              maxLength={60}
            />
            <p>
              <button
                type="submit"
                className={isSent ? 'button-second' : 'button button-large'}
                aria-disabled={sent.isPending}
              >
                {isSent ? t('prove.sendAgain') : t('prove.send')}
              </button>
            </p>
          </form>
          {isSent && (
            <div className="stack password-form">
              <SentCode
                said={t('forgotten.maybe', { minutes: sent.minutes ?? '' })}
                codesAt={me?.codesAt ?? null}
                code={code}
                onCode={setCode}
              />
              <PasswordForm
                submit={t('forgotten.set')}
                error={set.error}
                isPending={set.isPending}
                onChoose={(password) => set.mutate(password)}
              />
            </div>
          )}
        </>
      )}
    </div>
  )
}
