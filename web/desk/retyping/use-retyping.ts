import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Worked, workedOn } from '#engine/casework'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { tabStore } from '../../ui/tab-store.ts'

/** What an officer types again of a case; asked for only where they may note its number. */
export const useRetyping = (caseId: string, view: CaseView | undefined) =>
  useQuery({
    queryKey: ['retyping', caseId, view?.version],
    queryFn: () => call('getRetyping', { params: { caseId } }),
    enabled: Boolean(view?.available.some(({ act }) => act === 'enter_elsewhere')),
    placeholderData: (before) => before,
  })

const parsed = <T>(text: string | null): T | undefined => {
  try {
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/**
 * C131 How long somebody works on one part, from opening it: each thing done here counts the time since the one before, up to a bound. What
 * was counted and copied stays in this tab, so that a page that is loaded again begins nothing anew.
 */
export const useWork = (key: string) => {
  const place = `retyping:${key}`
  const [kept, setKept] = useState(
    () => parsed<{ worked: Worked; copied: string[] }>(tabStore.read(place)) ?? undefined,
  )
  const did = (copied: readonly string[] = []) =>
    setKept((before) => {
      const next = {
        worked: workedOn(before?.worked, new Date().toISOString()),
        copied: [...new Set([...(before?.copied ?? []), ...copied])],
      }
      tabStore.write(place, JSON.stringify(next))
      return next
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened; coming back to the page is something done
  useEffect(() => {
    did()
    const back = () => did()
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [])
  const end = () => {
    tabStore.drop(place)
    setKept({ worked: workedOn(undefined, new Date().toISOString()), copied: [] })
  }
  return { worked: kept?.worked, copied: new Set(kept?.copied), did, end }
}
