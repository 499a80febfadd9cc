import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { personLengths } from '#engine/form'
import { accountLengths, type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RefusalNote } from '../refusal.tsx'

const blank = { username: '', name: '', idNumber: '' }

/** P23 The person whom the registry cannot confirm stands here with the document: the clerk types what it says, never what the account says. */
export const ConfirmCard = () => {
  const { t, pick } = useSpeech()
  const kindId = useId()
  const [card, setCard] = useState(blank)
  const [documentKind, setKind] = useState<DocumentKind>('resident_card')
  const confirm = useMutation({
    mutationFn: () => call('confirmCard', { body: { ...card, documentKind } }),
    onSuccess: () => setCard(blank),
  })
  const type = (name: keyof typeof blank) => (value: string) => {
    confirm.reset()
    setCard({ ...card, [name]: value })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!confirm.isPending) confirm.mutate()
  }
  const kind = documentKindNames[documentKind]
  return (
    <details className="confirm-card">
      <summary>{t('people.confirm')}</summary>
      <p className="quiet">{t('people.confirmWhat')}</p>
      <form className="confirm-card-form" onSubmit={send}>
        <TextField
          label={t('people.confirmAccount')}
          value={card.username}
          onChange={type('username')}
          autoComplete="off"
          maxLength={accountLengths.username.most}
        />
        <TextField
          label={t('person.name')}
          value={card.name}
          onChange={type('name')}
          autoComplete="off"
          maxLength={personLengths.name}
        />
        <div className="field">
          <label htmlFor={kindId}>{t('person.kind')}</label>
          <select
            id={kindId}
            className="input"
            value={documentKind}
            onChange={({ target }) => setKind(target.value as DocumentKind)}
          >
            {documentKinds.map((one) => (
              <option key={one} value={one}>
                {pick(documentKindNames[one].zh, documentKindNames[one].en)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t('person.idNumber')}
          value={card.idNumber}
          onChange={type('idNumber')}
          autoComplete="off"
          maxLength={personLengths.idNumber}
        />
        <button
          type="submit"
          className="button"
          aria-disabled={confirm.isPending || Object.values(card).some((said) => !said.trim())}
        >
          {t('people.confirmSeen', { kind: pick(kind.zh, kind.en) })}
        </button>
      </form>
      <p role="status">{confirm.data ? t('people.confirmed', { name: confirm.data.name }) : ''}</p>
      <RefusalNote error={confirm.error} />
    </details>
  )
}
