import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { writeBackup } from '../form/draft-backup.ts'
import { caseQuery, formQuery, myCasesQuery } from '../queries.ts'

/** C36 Removes a draft whole, after a question that says what goes with it. `name` where several stand in a list. */
export const DeleteDraft = ({ caseId, name }: { caseId: string; name?: string }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('removeDraft', { params: { caseId } }),
    onSuccess: async () => {
      // Nothing of it stays in this browser either.
      writeBackup(caseId, {})
      setOpen(false)
      await client.invalidateQueries({ queryKey: myCasesQuery.queryKey })
      navigate('/cases', { state: { deleted: caseId } })
      for (const { queryKey } of [caseQuery(caseId), formQuery(caseId)]) client.removeQueries({ queryKey })
    },
  })
  return (
    <p className="delete-draft">
      <button
        type="button"
        className="button-quiet"
        aria-label={name && t('deleteDraft.openNamed', { name })}
        onClick={() => setOpen(true)}
      >
        {t('deleteDraft.open')}
      </button>
      <Dialog title={t('deleteDraft.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{t('deleteDraft.effect')}</p>
          <ProblemList error={remove.error} />
          <p className="actions">
            <button
              type="button"
              className="button-danger"
              aria-disabled={remove.isPending}
              onClick={() => !remove.isPending && remove.mutate()}
            >
              {t('deleteDraft.send')}
            </button>
            <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
              {t('deleteDraft.keep')}
            </button>
          </p>
        </div>
      </Dialog>
    </p>
  )
}
