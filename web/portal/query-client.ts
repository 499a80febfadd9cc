import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from '../ui/call.ts'
import { isSignedOut } from '../ui/failure.ts'
import { announceSignedOut } from './session/signed-out.ts'

const tell = (error: unknown): void => {
  if (isSignedOut(error)) announceSignedOut()
}

/** Refusals are answers and are not asked for again; only a failing network is. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: tell }),
  mutationCache: new MutationCache({ onError: tell }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof Refusal) && count < 1,
      retryDelay: 800,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
