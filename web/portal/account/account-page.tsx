import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PasswordForm } from '../../ui/password-form.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { ComingBack } from '../session/coming-back.tsx'
import { NeedAccount } from '../session/need-account.tsx'
import { Prove } from '../session/prove.tsx'
import { useSession } from '../session/use-session.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { Leaving } from './leaving.tsx'
import { NewPhone } from './new-phone.tsx'

/** One's own account: phone, password, name, all devices, the end of it. */
export const AccountPage = () => {
  const { t } = useSpeech()
  const [search] = useSearchParams()
  // The identity provider answers here, with or without a code (P34).
  const isBack = search.has('state')
  return (
    <NeedAccount why={t(isBack ? 'prove.providerWhy' : 'account.why')}>
      {isBack ? <ComingBack /> : <MyAccount />}
    </NeedAccount>
  )
}

/** Folded until it is wanted, so that the page is read at a glance. */
const Part = ({ title, now, children }: { title: string; now: string; children: ReactNode }) => (
  <details className="section">
    <summary>
      <b>{title}</b> <span className="soft">{now}</span>
    </summary>
    <div className="stack">{children}</div>
  </details>
)

const MyAccount = () => {
  const { t } = useSpeech()
  const { me, leave } = useSession()
  const person = me?.person
  const proved = person?.assurance === 'real_name' ? t('account.nameProved') : t('account.nameUnproved')
  const phoneNow = person
    ? `${person.phone} ${t(person.assurance === 'unverified' ? 'account.phoneUnproved' : 'account.phoneSet')}`
    : t('account.none')
  return (
    <div className="page-width narrow stack">
      <div className="list-head">
        <PageHeading title={t('shell.myAccount')} />
        <button type="button" className="button-quiet" onClick={leave}>
          {t('session.leave')}
        </button>
      </div>
      <p>
        {me?.account?.name} · {t('account.username', { username: me?.account?.username ?? '' })}
      </p>
      <Part title={t('account.phone')} now={phoneNow}>
        {person ? <NewPhone codesAt={me?.codesAt ?? null} /> : <p>{t('account.phoneLater')}</p>}
      </Part>
      <Part title={t('account.name')} now={person ? `${person.name} ${proved}` : t('account.none')}>
        <p>{t('account.nameHow')}</p>
        <Prove />
      </Part>
      <Part title={t('account.password')} now="">
        <Password />
      </Part>
      <Part title={t('account.everywhere')} now="">
        <Everywhere />
      </Part>
      <Part title={t('account.leave')} now="">
        <Leaving />
      </Part>
    </div>
  )
}

const Password = () => {
  const { t } = useSpeech()
  const [done, setDone] = useState(0)
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) => call('changePassword', { body }),
    onSuccess: () => setDone(done + 1),
  })
  return (
    <>
      <p>{t('account.passwordMeans')}</p>
      <div role="status">{done > 0 && <p className="notice">{t('account.passwordDone')}</p>}</div>
      <PasswordForm
        key={done}
        asksCurrent
        submit={t('account.passwordChange')}
        error={change.error}
        isPending={change.isPending}
        onChoose={(password, current) => change.mutate({ current, password })}
      />
    </>
  )
}

const Everywhere = () => {
  const { t } = useSpeech()
  const leave = useMutation({
    mutationFn: () => call('leaveEverywhere', {}),
    onSuccess: () => {
      tabStore.clear()
      location.assign('/')
    },
  })
  return (
    <>
      <p>{t('account.everywhereMeans')}</p>
      <ProblemList error={leave.error} />
      <p>
        <button
          type="button"
          className="button-second"
          aria-disabled={leave.isPending}
          onClick={() => !leave.isPending && leave.mutate()}
        >
          {t('account.everywhere')}
        </button>
      </p>
    </>
  )
}
