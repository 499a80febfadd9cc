import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { meQuery } from '../queries.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'

/** P34 Where the identity provider sends people back to: what they bring is proven, and they go on where they were. */
export const ComingBack = () => {
  const { t } = useSpeech()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [code, state, iss] = [search.get('code') ?? '', search.get('state') ?? '', search.get('iss')]
  const prove = useMutation({
    mutationFn: () => call('proveByProvider', { body: { code, state, ...(iss ? { iss } : {}) } }),
    onSuccess: async ({ back }) => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
      navigate(back, { replace: true })
    },
  })
  const { isIdle, mutate, error } = prove
  useEffect(() => {
    if (isIdle && code && state) mutate()
  }, [isIdle, code, state, mutate])
  // Whoever said no at the provider comes back without a code.
  if (!error && code && state) return <Waiting />
  return (
    <div className="page-width narrow stack">
      <PageHeading title={t('prove.providerNot')} />
      <ProblemList error={error} />
      <p>{t('prove.providerElse')}</p>
      <p>
        <Link className="button" to="/account">
          {t('shell.myAccount')}
        </Link>
      </p>
    </div>
  )
}
