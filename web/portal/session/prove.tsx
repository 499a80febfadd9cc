import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { documentKindNames, isMobile } from '#engine/identity'
import { useSpeech } from '../../ui/language.tsx'
import { meQuery } from '../queries.ts'
import { NameCheck } from './name-check.tsx'
import { PersonForm } from './person-form.tsx'
import { PhoneCode } from './phone-code.tsx'
import { ProviderSignIn } from './provider-sign-in.tsx'
import { useSession } from './use-session.ts'

/** Who signs in with their phone need not type it again. */
const phoneOf = (username = ''): string => (isMobile(username) ? username : '')

/** Who I am, then the code to my phone, then my name: one step at a time, in plain words (P20). */
export const Prove = ({ onProved }: { onProved?: () => void }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const { me } = useSession()
  const [isChanging, setChanging] = useState(false)
  const person = me?.person
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: meQuery.queryKey })
    onProved?.()
  }
  if (!person || isChanging)
    return (
      <PersonForm
        name={person?.name ?? me?.account?.name ?? ''}
        phone={phoneOf(me?.account?.username)}
        onSaved={() => setChanging(false)}
      />
    )
  const kind = documentKindNames[person.documentKind]
  return (
    <section className="stack" aria-labelledby="prove">
      <h2 id="prove">{t('prove.title')}</h2>
      <p className="soft">{t('prove.why')}</p>
      <p>
        {person.name}，{pick(kind.zh, kind.en)} {person.idNumber}，{person.phone}{' '}
        <button type="button" className="button-quiet" onClick={() => setChanging(true)}>
          {t('prove.change')}
        </button>
      </p>
      {person.assurance !== 'real_name' && me?.provider && <ProviderSignIn name={me.provider} />}
      {person.assurance === 'unverified' && <PhoneCode onDone={refresh} codesAt={me?.codesAt ?? null} />}
      {person.assurance === 'phone' && <NameCheck onDone={refresh} username={me?.account?.username ?? ''} />}
      {person.assurance === 'real_name' && <p role="status">{t('prove.done')}</p>}
    </section>
  )
}
