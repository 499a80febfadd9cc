import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  changeDrawing,
  type Drawing,
  type DrawingChange,
  type DrawingHistory,
  historyOf,
  redo,
  stepOn,
  undo,
} from '#engine/drawings'
import type { CaseDrawing } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { isConflict } from '../../ui/failure.ts'
import { tabStore } from '../../ui/tab-store.ts'
import { drawingsQuery } from './drawings-query.ts'

export type Saving = 'saved' | 'saving' | 'waiting' | 'offline' | 'newer'

const quietMilliseconds = 800
const againMilliseconds = 5000

type Backup = { readonly revision: number; readonly drawing: Drawing }
const keyOf = (caseId: string, material: string): string => `drawing:${caseId}:${material}`

/** What was drawn and not saved survives a reload of this tab. */
const readBackup = (key: string): Backup | null => {
  try {
    return JSON.parse(tabStore.read(key) ?? 'null') as Backup | null
  } catch {
    return null
  }
}

type Place = { readonly caseId: string; readonly material: string; readonly key: string }

/** One save at a time, the newest last; what was saved and on which revision. */
const useSaves = (
  { caseId, material, key }: Place,
  now: Drawing,
  first: { revision: number; isSaved: boolean },
) => {
  const [saving, setSaving] = useState<Saving>('saved')
  const revision = useRef(first.revision)
  const kept = useRef<Drawing | null>(first.isSaved ? now : null)
  const newest = useRef(now)
  const running = useRef<Promise<boolean> | null>(null)
  newest.current = now

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const drawing = newest.current
    // Undone to what is kept already: nothing waits any more.
    if (drawing === kept.current && revision.current > 0) {
      tabStore.drop(key)
      setSaving('saved')
      return true
    }
    setSaving('saving')
    try {
      const body = { revision: revision.current, drawing: drawing as NonNullable<CaseDrawing['drawing']> }
      const reply = await call('saveDrawing', { params: { caseId, material }, body })
      revision.current = reply.revision
      kept.current = drawing
      if (newest.current !== drawing) return saveOnce()
      tabStore.drop(key)
      setSaving('saved')
      return true
    } catch (caught) {
      setSaving(isConflict(caught) ? 'newer' : 'offline')
      return false
    }
  }, [caseId, material, key])

  /** Whoever asks while one is on its way waits for it and sees the newest saved. */
  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    running.current = saveOnce()
    try {
      return await running.current
    } finally {
      running.current = null
    }
  }, [saveOnce])
  return { saving, setSaving, revision, kept, save }
}
type Saves = ReturnType<typeof useSaves>

/** Saved a moment after the last change; again when the line is back. */
const useAutosave = ({ saving, setSaving, revision, kept, save }: Saves, key: string, now: Drawing) => {
  useEffect(() => {
    if (now === kept.current) {
      tabStore.drop(key)
      return setSaving((before) => (before === 'waiting' ? 'saved' : before))
    }
    tabStore.write(key, JSON.stringify({ revision: revision.current, drawing: now } satisfies Backup))
    setSaving((before) => (before === 'newer' ? before : 'waiting'))
    const timer = setTimeout(() => void save(), quietMilliseconds)
    return () => clearTimeout(timer)
  }, [now, key, save, kept, revision, setSaving])
  useEffect(() => {
    if (saving !== 'offline') return
    const again = () => void save()
    const timer = setInterval(again, againMilliseconds)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [saving, save])
}

/** C82 A drawing that is kept as it is drawn, never over somebody else's. */
export const useDrawing = (caseId: string, given: CaseDrawing, start: Drawing) => {
  const { material } = given
  const client = useQueryClient()
  const key = keyOf(caseId, material)
  const [backup] = useState(() => readBackup(key))
  const [history, setHistory] = useState<DrawingHistory>(() =>
    historyOf(backup?.drawing ?? given.drawing ?? start),
  )
  const first = { revision: backup?.revision ?? given.revision, isSaved: backup === null }
  const saves = useSaves({ caseId, material, key }, history.now, first)
  useAutosave(saves, key, history.now)
  const { saving, setSaving, revision, kept, save } = saves
  return {
    history,
    saving,
    revision: () => revision.current,
    change: (what: DrawingChange, joins = false) =>
      setHistory((before) => stepOn(before, changeDrawing(before.now, what), joins)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    save,
    /** What another page drew meanwhile: theirs is read, or this one is saved over what is known to be there. */
    settle: async (which: 'theirs' | 'mine') => {
      const read = await client.fetchQuery({ ...drawingsQuery(caseId), staleTime: 0 })
      const theirs = read.drawings.find((one) => one.material === material)
      if (!theirs) return
      revision.current = theirs.revision
      const { drawing } = theirs
      if (which === 'mine' || !drawing) return void (await save())
      kept.current = drawing
      tabStore.drop(key)
      setSaving('saved')
      setHistory((before) => stepOn(before, drawing))
    },
  }
}
export type DrawingWork = ReturnType<typeof useDrawing>
