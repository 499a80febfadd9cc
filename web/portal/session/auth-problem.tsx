import { useEffect, useRef } from 'react'
import { AuthRefusal } from '../../ui/auth.ts'
import { Refusal } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'

const sentences: Record<string, string> = {
  INVALID_USERNAME_OR_PASSWORD: 'session.wrong',
  INVALID_EMAIL_OR_PASSWORD: 'session.wrong',
  INVALID_USERNAME: 'session.badUsername',
  USERNAME_IS_INVALID: 'session.badUsername',
  USERNAME_TOO_SHORT: 'session.badUsername',
  USERNAME_TOO_LONG: 'session.badUsername',
  USERNAME_IS_ALREADY_TAKEN: 'session.taken',
  USERNAME_IS_ALREADY_TAKEN_PLEASE_TRY_ANOTHER: 'session.taken',
  USER_ALREADY_EXISTS: 'session.taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'session.taken',
  PASSWORD_TOO_SHORT: 'session.shortPassword',
  PASSWORD_TOO_LONG: 'session.shortPassword',
  TOO_MANY_REQUESTS: 'session.tooOften',
  account_locked: 'session.locked',
  account_ended: 'session.ended',
}

/** Why signing in or up did not work, in the person's words; announced and focused. */
export const AuthProblem = ({ error }: { error: unknown }) => {
  const { t } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.focus()
  }, [error])
  if (!error) return null
  if (error instanceof Refusal) return <ProblemList error={error} />
  const key =
    error instanceof AuthRefusal ? (sentences[error.code] ?? 'session.failed') : 'failure.unreachable'
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <p>{t(key)}</p>
    </div>
  )
}
