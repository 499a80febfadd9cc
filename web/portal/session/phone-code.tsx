import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCode } from './use-code.ts'

type PhoneCodeProps = {
  readonly onDone: () => void
  /** Where a demonstration shows its codes. */
  readonly codesAt: string | null
}

/** P21 A code to the phone, and the code back. */
export const PhoneCode = ({ onDone, codesAt }: PhoneCodeProps) => {
  const { t } = useSpeech()
  const [code, setCode] = useState('')
  const sent = useCode(() => call('askPhoneCode', {}))
  const check = useMutation({
    mutationFn: () => call('checkPhoneCode', { body: { code } }),
    onSuccess: onDone,
  })
  const isSent = sent.minutes !== undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!check.isPending && code.trim()) check.mutate()
  }
  return (
    <form className="stack sign-in" onSubmit={send}>
      <h3>{t('prove.phone')}</h3>
      <ProblemList error={check.error ?? sent.error} />
      <p>
        <button
          type="button"
          className={isSent ? 'button-second' : 'button button-large'}
          aria-disabled={sent.isPending}
          onClick={sent.ask}
        >
          {isSent ? t('prove.sendAgain') : t('prove.send')}
        </button>
      </p>
      <div role="status">{isSent && <p>{t('prove.sent', { minutes: sent.minutes ?? '' })}</p>}</div>
      {isSent && codesAt && (
        <p>
          <a href={codesAt} target="_blank" rel="noreferrer">
            {t('prove.demonstration')}
          </a>
        </p>
      )}
      {isSent && (
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
