import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormView } from '../../../contract/client.ts'
import { call, Unreachable } from '../../ui/call.ts'
import { isConflict, isSignedOut } from '../../ui/failure.ts'
import { caseQuery, formQuery } from '../queries.ts'
import { announceSignedOut, onSignedIn } from '../session/signed-out.ts'
import { readBackup, writeBackup } from './draft-backup.ts'
import {
  type DraftEvent,
  type DraftState,
  type DraftTrouble,
  draftReducer,
  isAllSaved,
  maySend,
  startDraft,
  unsaved,
} from './draft-state.ts'

const quiet = 800
const retryAfter = 5_000

const troubleOf = (error: unknown): DraftTrouble => {
  if (isSignedOut(error)) return 'signed_out'
  if (isConflict(error)) return 'conflict'
  return error instanceof Unreachable ? 'offline' : 'refused'
}

/** The state is needed at once by what follows a reply, not only at the next drawing: `now` always is the latest. */
const useDraftState = (caseId: string, form: FormView) => {
  const [state, setState] = useState(() => startDraft(form.revision, form.savedAt, readBackup(caseId)))
  const latest = useRef(state)
  const dispatch = useCallback((event: DraftEvent) => {
    latest.current = draftReducer(latest.current, event)
    setState(latest.current)
  }, [])
  const now = useCallback((): DraftState => latest.current, [])
  useEffect(() => writeBackup(caseId, unsaved(state)), [caseId, state])
  return { state, now, dispatch }
}

/** Tries again by itself when the network may be back, or when the person has signed in again. */
const useRetry = (trouble: DraftTrouble | null, retry: () => void): void => {
  useEffect(() => {
    if (trouble !== 'offline') return
    const timer = setInterval(retry, retryAfter)
    window.addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [trouble, retry])
  useEffect(() => onSignedIn(retry), [retry])
}

type Saving = {
  readonly caseId: string
  readonly now: () => DraftState
  readonly dispatch: (event: DraftEvent) => void
}

/** One save at a time; `flush` sends what waits and is true when everything typed is on the server afterwards. */
const useSaving = ({ caseId, now, dispatch }: Saving) => {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const sending = useRef<Promise<void> | null>(null)
  const post = useCallback(async () => {
    const { revision, pending } = now()
    dispatch({ type: 'sending' })
    setError(null)
    try {
      const reply = await call('saveDraft', { params: { caseId }, body: { revision, values: pending } })
      dispatch({ type: 'saved', ...reply })
      client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey, refetchType: 'none' })
    } catch (caught) {
      const trouble = troubleOf(caught)
      dispatch({ type: 'failed', trouble })
      setError(caught)
      if (trouble === 'signed_out') announceSignedOut()
    }
  }, [caseId, client, now, dispatch])
  const flush = useCallback(async (): Promise<boolean> => {
    // Whoever waited for one save may find the next begun by another: all wait for the same, and none says "not saved" meanwhile.
    while (sending.current || maySend(now())) {
      sending.current ??= post().finally(() => {
        sending.current = null
      })
      await sending.current
    }
    return isAllSaved(now())
  }, [post, now])
  // Leaving the page within the quiet moment must not leave the last words behind.
  useEffect(() => () => void flush(), [flush])
  return { error, flush }
}

/** Saves what is typed by itself and says how it stands. `held` waits, e.g. while facts are fetched. */
export const useDraft = (caseId: string, form: FormView, held: boolean) => {
  const client = useQueryClient()
  const { state, now, dispatch } = useDraftState(caseId, form)
  const { error, flush } = useSaving({ caseId, now, dispatch })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(state.pending)
  const retry = useCallback(() => dispatch({ type: 'retry' }), [dispatch])
  useRetry(state.trouble, retry)
  useEffect(() => {
    if (held || !maySend(state)) return
    const timer = setTimeout(flush, quiet)
    return () => clearTimeout(timer)
  }, [state, held, flush])
  const type = (element: string, value: string) => {
    setTyped((before) => ({ ...before, [element]: value }))
    dispatch({ type: 'typed', element, value })
    if (now().trouble === 'refused') retry()
  }
  /** Takes a form as the server has it now; `keep` puts what was typed here on top of it. */
  const load = (fresh: FormView, keep: boolean) => {
    client.setQueryData(formQuery(caseId).queryKey, fresh)
    dispatch({ type: 'loaded', revision: fresh.revision, savedAt: fresh.savedAt, keep })
    if (!keep) setTyped({})
  }
  /** The newest revision, after a flush too. */
  const revision = () => now().revision
  return { state, typed, error, type, load, flush, revision }
}

export type Draft = ReturnType<typeof useDraft>
