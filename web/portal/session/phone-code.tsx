import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'

type PhoneCodeProps = {
  readonly onDone: () => void
  /** Where a demonstration shows its codes. */
  readonly codesAt: string | null
}

/** P21 A code to the phone, and the code back. */
export const PhoneCode = ({ onDone, codesAt }: PhoneCodeProps) => {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const ask = useMutation({ mutationFn: () => call('askPhoneCode', {}) })
  const check = useMutation({
    mutationFn: () => call('checkPhoneCode', { body: { code } }),
    onSuccess: onDone,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!check.isPending && code.trim()) check.mutate()
  }
  return (
    <form className="stack sign-in" onSubmit={send}>
      <h3>{t('prove.phone')}</h3>
      <ProblemList error={check.error ?? ask.error} />
      <p>
        <button
          type="button"
          className={ask.isSuccess ? 'button-second' : 'button button-large'}
          aria-disabled={ask.isPending}
          onClick={() => !ask.isPending && ask.mutate()}
        >
          {ask.isSuccess ? t('prove.sendAgain') : t('prove.send')}
        </button>
      </p>
      <div role="status">{ask.isSuccess && <p>{t('prove.sent', { minutes: ask.data.minutes })}</p>}</div>
      {ask.isSuccess && codesAt && (
        <p>
          <a href={codesAt} target="_blank" rel="noreferrer">
            {t('prove.demonstration')}
          </a>
        </p>
      )}
      {ask.isSuccess && (
        <>
          <TextField
            label={t('prove.code')}
            type="tel"
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            maxLength={20}
          />
          <p>
            <button type="submit" className="button button-large" aria-disabled={check.isPending}>
              {t('prove.check')}
            </button>
          </p>
        </>
      )}
    </form>
  )
}
