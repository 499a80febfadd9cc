import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { announce } from '../shell/announce.tsx'
import type { Draft } from './use-draft.ts'

/** The form was changed somewhere else: nothing is overwritten until the person has said which version counts. */
export const Conflict = ({ caseId, draft }: { caseId: string; draft: Draft }) => {
  const { t } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const reload = useMutation({
    mutationFn: (keep: boolean) =>
      call('getForm', { params: { caseId } }).then((form) => draft.load(form, keep)),
    onSuccess: (_loaded, keep) => announce(t(keep ? 'conflict.kept' : 'conflict.taken')),
  })
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <p className="problems-heading">{t('conflict.title')}</p>
      <p>{t('conflict.hint')}</p>
      <ProblemList error={reload.error} />
      <p className="actions">
        <button type="button" className="button" onClick={() => reload.mutate(true)}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="button-second" onClick={() => reload.mutate(false)}>
          {t('conflict.takeTheirs')}
        </button>
      </p>
    </div>
  )
}
