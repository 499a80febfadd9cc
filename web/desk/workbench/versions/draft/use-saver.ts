import { type Dispatch, useCallback, useEffect, useRef } from 'react'
import type { Operations } from '../../../../../contract/client.ts'
import { call, Refusal, Unreachable } from '../../../../ui/call.ts'
import type { SectionEvent, SectionState } from './section-state.ts'
import { toWire } from './sections.ts'

/** How long nobody types before a section is sent, and how long after a failed try it is tried again. */
const pause = 600
const again = 4_000

export type Saved = Operations['saveVersionSection']['reply']
type Saving = {
  readonly versionId: string
  readonly state: SectionState
  readonly dispatch: Dispatch<SectionEvent>
  readonly onSaved: (state: SectionState, saved: Saved) => void
  /** The version is not what this page believes: ask again. */
  readonly onStale: () => void
}

const send = async ({ versionId, state, dispatch, onSaved, onStale }: Saving): Promise<void> => {
  const { section, revision, mine } = state
  dispatch({ type: 'sending' })
  try {
    const saved = await call('saveVersionSection', {
      params: { versionId, section },
      body: { revision, value: toWire(section, mine) },
    })
    dispatch({ type: 'saved', revision: saved.revision })
    onSaved(state, saved)
  } catch (error) {
    const changed = error instanceof Refusal && error.details.code === 'section_changed'
    dispatch(changed ? { type: 'stale' } : { type: 'failed', error })
    if (error instanceof Refusal) onStale()
  }
}

/** The network, or five lost races in a row: worth another try as it is. A refusal is not, until the text changes. */
const passes = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Refusal && error.details.code === 'version_changed')

/** Sends a section when typing pauses, tries again after the network failed, and once more when the page is left. */
export const useSaver = (saving: Saving, editable: boolean): void => {
  const current = useRef(saving)
  current.current = saving
  const { phase, mine, error } = saving.state
  useEffect(() => {
    if (!editable || phase !== 'typed' || mine === undefined) return
    const timer = setTimeout(() => void send(current.current), pause)
    return () => clearTimeout(timer)
  }, [phase, mine, editable])
  useEffect(() => {
    if (!editable || phase !== 'failed' || !passes(error)) return
    const timer = setTimeout(() => current.current.dispatch({ type: 'retry' }), again)
    return () => clearTimeout(timer)
  }, [phase, error, editable])
  const flush = useCallback(() => {
    const { state, versionId } = current.current
    if (state.phase !== 'typed') return
    void fetch(`/api/versions/${encodeURIComponent(versionId)}/sections/${state.section}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: state.revision, value: toWire(state.section, state.mine) }),
      credentials: 'same-origin',
      keepalive: true,
    }).catch(() => undefined)
  }, [])
  useEffect(() => {
    if (!editable) return
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [editable, flush])
}
