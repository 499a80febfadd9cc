import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { personLengths } from '#engine/form'
import { accountLengths } from '#engine/identity'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { meQuery } from '../queries.ts'
import { useCode } from '../session/use-code.ts'
import { SentCode } from './sent-code.tsx'

/** P28 Another number counts when its code came back, and the password is known. */
export const NewPhone = ({ codesAt }: { codesAt: string | null }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [current, setCurrent] = useState('')
  const sent = useCode(() => call('askNewPhone', { body: { phone } }))
  const change = useMutation({
    mutationFn: () => call('changePhone', { body: { phone, code, current } }),
    onSuccess: async () => {
      setPhone('')
      setCode('')
      setCurrent('')
      sent.forget()
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
  const isSent = sent.minutes !== undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isSent) {
      if (phone.trim()) sent.ask()
    } else if (!change.isPending) change.mutate()
  }
  return (
    <form className="stack password-form" onSubmit={send} noValidate>
      <ProblemList error={change.error ?? sent.error} />
      <div role="status">{change.isSuccess && <p className="notice">{t('account.phoneDone')}</p>}</div>
      <TextField
        label={t('account.newPhone')}
        hint={t('account.newPhoneHint')}
        type="tel"
        value={phone}
        onChange={(typed) => {
          setPhone(typed)
          sent.forget()
        }}
        autoComplete="tel"
        maxLength={personLengths.phone}
      />
      {isSent && (
        <>
          <SentCode
            said={t('prove.sent', { minutes: sent.minutes ?? '' })}
            codesAt={codesAt}
            code={code}
            onCode={setCode}
          />
          <TextField
            label={t('password.current')}
            type="password"
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            maxLength={accountLengths.password.most}
          />
        </>
      )}
      <p>
        <button
          type="submit"
          className="button button-large"
          aria-disabled={sent.isPending || change.isPending}
        >
          {isSent ? t('account.phoneChange') : t('prove.send')}
        </button>
      </p>
    </form>
  )
}
