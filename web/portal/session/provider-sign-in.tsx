import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'

/** The longest address the server goes back to. */
const longest = 500

/** Back to the very page; where its address is too long the page alone, never half an address. */
const backTo = ({ pathname, search }: { readonly pathname: string; readonly search: string }): string =>
  pathname.length + search.length <= longest ? `${pathname}${search}` : pathname

/** P34 To the identity provider that is connected here, in the same window; it says first what will be compared. */
export const ProviderSignIn = ({ name }: { name: string }) => {
  const { t } = useSpeech()
  const here = useLocation()
  const go = useMutation({
    mutationFn: () => call('askProvider', { body: { back: backTo(here) } }),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  })
  const { reset } = go
  // Whoever goes back in the browser finds the page as it was left, and may press again.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && reset()
    globalThis.addEventListener('pageshow', shown)
    return () => globalThis.removeEventListener('pageshow', shown)
  }, [reset])
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
