import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { VersionView } from '../../../../../contract/client.ts'
import { versionKey } from '../page/use-version.ts'
import { readBackup, writeBackup } from './backup.ts'
import { DraftContext, type DraftWork } from './draft-context.ts'
import {
  type Held,
  isUnsaved,
  type SectionEvent,
  type SectionState,
  sectionReducer,
  startSection,
} from './section-state.ts'
import { type Section, type SectionValue, sectionOf, sections, withSection } from './sections.ts'
import { type Saved, useSaver } from './use-saver.ts'

type States = Readonly<Record<Section, SectionState>>
type Change = (value: SectionValue) => SectionValue
type Event = { readonly section: Section; readonly event: SectionEvent | Change }

const heldOf = (view: VersionView, section: Section): Held => ({
  value: sectionOf(view.draft, section),
  revision: view.revisions[section],
  name: view.edited[section]?.name ?? '',
  at: view.edited[section]?.at ?? view.updatedAt,
})

const reduce = (states: States, { section, event }: Event): States => {
  const before = states[section]
  const next = sectionReducer(
    before,
    typeof event === 'function' ? { type: 'typed', value: event(before.mine) } : event,
  )
  return next === before ? states : { ...states, [section]: next }
}

const begin = ({ view, owner }: { view: VersionView; owner: string }): States => {
  const unsaved = view.available.includes('save') ? readBackup(owner, view.versionId) : {}
  return Object.fromEntries(
    sections.map((section) => [section, startSection(section, heldOf(view, section), unsaved[section])]),
  ) as States
}

/** What a save answered, put into what the page knows, so that faults and head follow without asking again. */
const withSaved = (
  view: VersionView,
  { section, mine }: SectionState,
  saved: Saved,
  name: string,
): VersionView => ({
  ...view,
  draft: withSection(view.draft, section, mine),
  revisions: { ...view.revisions, [section]: saved.revision },
  edited: { ...view.edited, [section]: { name, at: saved.savedAt } },
  faults: saved.faults,
})

const Saver = ({
  state,
  editable,
  ...rest
}: Omit<Parameters<typeof useSaver>[0], 'dispatch'> & {
  editable: boolean
  dispatch: (event: Event) => void
  owner: string
}) => {
  const { dispatch, owner, versionId } = rest
  const { section } = state
  const send = useCallback((event: SectionEvent) => dispatch({ section, event }), [dispatch, section])
  useSaver({ ...rest, state, dispatch: send }, editable)
  useEffect(() => {
    if (editable) writeBackup(owner, versionId, state)
  }, [editable, owner, versionId, state])
  return null
}

/** Warns before the page is closed while something has not reached the server. */
const useLeaveWarning = (unsaved: boolean): void => {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}

type Props = {
  readonly view: VersionView
  readonly refresh: () => void
  readonly person: { readonly id: string; readonly name: string }
  readonly children: ReactNode
}

/** Keeps what is typed above all tabs: changing the tab loses nothing, and every tab sees the draft as it is on the screen. */
export const DraftProvider = ({ view, refresh, person, children }: Props) => {
  const client = useQueryClient()
  const { versionId } = view
  const editable = view.available.includes('save')
  const [states, dispatch] = useReducer(reduce, { view, owner: person.id }, begin)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  useEffect(() => {
    for (const section of sections)
      dispatch({ section, event: { type: 'received', held: heldOf(view, section) } })
  }, [view])
  useLeaveWarning(editable && sections.some((section) => isUnsaved(states[section])))
  const onSaved = useCallback(
    (state: SectionState, saved: Saved) => {
      setSavedAt(saved.savedAt)
      client.setQueryData<VersionView>(
        versionKey(versionId),
        (old) => old && withSaved(old, state, saved, person.name),
      )
      refresh()
    },
    [client, versionId, person.name, refresh],
  )
  const work = useMemo<DraftWork>(
    () => ({
      editable,
      states,
      savedAt,
      faults: view.faults,
      held: view.draft,
      change: (section, update) => dispatch({ section, event: update }),
      choose: (section, choices) => dispatch({ section, event: { type: 'chosen', choices } }),
      retry: () => {
        for (const section of sections) dispatch({ section, event: { type: 'retry' } })
      },
    }),
    [editable, states, savedAt, view],
  )
  return (
    <DraftContext value={work}>
      {sections.map((section) => (
        <Saver
          key={section}
          versionId={versionId}
          owner={person.id}
          state={states[section]}
          editable={editable}
          dispatch={dispatch}
          onSaved={onSaved}
          onStale={refresh}
        />
      ))}
      {children}
    </DraftContext>
  )
}
