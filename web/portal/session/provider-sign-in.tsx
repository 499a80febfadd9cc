import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'

/** P34 To the identity provider that is connected here, in the same window; it says first what will be compared. */
export const ProviderSignIn = ({ name }: { name: string }) => {
  const { t } = useSpeech()
  const { pathname, search } = useLocation()
  const go = useMutation({
    mutationFn: () => call('askProvider', { body: { back: `${pathname}${search}`.slice(0, 500) } }),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  })
  const isGoing = go.isPending || go.isSuccess
  return (
    <div className="stack sign-in">
      <h3>{t('prove.provider', { name })}</h3>
      <p>{t('prove.providerWhat')}</p>
      <ProblemList error={go.error} />
      <p>
        <button
          type="button"
          className="button button-large"
          aria-disabled={isGoing}
          onClick={() => !isGoing && go.mutate()}
        >
          {isGoing ? t('prove.providerGoing') : t('prove.providerGo')}
        </button>
      </p>
    </div>
  )
}
