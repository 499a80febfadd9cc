import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CaseView, FormField } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { ReasonField } from '../shell/reason-field.tsx'
import type { Draft } from './use-draft.ts'

type DisputeDialogProps = {
  readonly view: CaseView
  readonly field: FormField
  readonly draft: Draft
  readonly setBusy: (busy: boolean) => void
  readonly onClose: () => void
}

/** 我有异议: the person's version counts, the source is told (R08). */
export const DisputeDialog = ({ view, field, draft, setBusy, onClose }: DisputeDialogProps) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { caseId } = view
  const dispute = useMutation({
    mutationFn: async () => {
      setBusy(true)
      await draft.flush()
      const body = {
        type: 'dispute_fact' as const,
        requestId: field.source?.requestId ?? '',
        reason: reason.trim(),
      }
      const after = await call('actOnCase', { params: { caseId }, body })
      client.setQueryData(caseQuery(caseId).queryKey, after)
      draft.load(await call('getForm', { params: { caseId } }), true)
    },
    onSuccess: () => {
      announce(t('dispute.done'))
      onClose()
    },
    onSettled: () => setBusy(false),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!dispute.isPending) dispute.mutate()
  }
  return (
    <Dialog title={t('dispute.title')} isOpen onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <p>
          {t('dispute.says', {
            source: pick(field.source?.name ?? '', field.source?.nameEn ?? ''),
            field: pick(field.name, field.nameEn),
            value: field.value,
          })}
        </p>
        <p>{t('dispute.effect')}</p>
        <ReasonField id="dispute-reason" label={t('dispute.reason')} value={reason} onChange={setReason} />
        <ProblemList error={dispute.error} />
        <p className="actions">
          <button type="submit" className="button" aria-disabled={dispute.isPending}>
            {t('dispute.send')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
