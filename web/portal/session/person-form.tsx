import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { personLengths } from '#engine/form'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { meQuery } from '../queries.ts'

/** Said once: who I am. The identity number lets departments find what they already have (X1), and is kept encrypted (X2). */
export const PersonForm = ({ name: known }: { name: string }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [name, setName] = useState(known)
  const [idNumber, setIdNumber] = useState('')
  const [phone, setPhone] = useState('')
  const save = useMutation({
    mutationFn: () =>
      call('savePerson', {
        body: { name: name.trim(), idNumber: idNumber.replace(/\s/g, '').toUpperCase(), phone: phone.trim() },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
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
