import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { personLengths } from '#engine/form'
import { type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { meQuery } from '../queries.ts'

/** Said once: who I am. The identity number lets departments find what they already have (X1), and is kept encrypted (X2). */
type PersonFormProps = { readonly name: string; readonly phone: string; readonly onSaved?: () => void }

export const PersonForm = ({ name: known, phone: knownPhone, onSaved }: PersonFormProps) => {
  const { t, pick } = useSpeech()
  const kindId = useId()
  const client = useQueryClient()
  const [name, setName] = useState(known)
  const [documentKind, setKind] = useState<DocumentKind>('resident_card')
  const [idNumber, setIdNumber] = useState('')
  const [phone, setPhone] = useState(knownPhone)
  const save = useMutation({
    mutationFn: () =>
      call('savePerson', {
        body: {
          name: name.trim(),
          documentKind,
          idNumber: idNumber.replace(/\s/g, '').toUpperCase(),
          phone: phone.trim(),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
      onSaved?.()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <form className="stack sign-in" onSubmit={send}>
      <ProblemList error={save.error} />
      <TextField
        label={t('person.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
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
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {pick(documentKindNames[kind].zh, documentKindNames[kind].en)}
            </option>
          ))}
        </select>
      </div>
      <TextField
        label={t('person.idNumber')}
        hint={t('person.idHint')}
        value={idNumber}
        onChange={setIdNumber}
        autoComplete="off"
        maxLength={personLengths.idNumber}
      />
      <TextField
        label={t('person.phone')}
        hint={t('person.phoneHint')}
        type="tel"
        value={phone}
        onChange={setPhone}
        autoComplete="tel"
        maxLength={personLengths.phone}
      />
      <p>
        <button type="submit" className="button button-large" aria-disabled={save.isPending}>
          {t('person.save')}
        </button>
      </p>
    </form>
  )
}
