import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { ReasonField } from '../shell/reason-field.tsx'

/** Withdrawing needs a reason and a second look; it is offered only while it is possible. */
export const WithdrawCase = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () =>
      call('actOnCase', {
        params: { caseId: view.caseId },
        body: { type: 'withdraw', reason: reason.trim() },
      }),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(view.caseId).queryKey, after)
      setOpen(false)
      announce(t('withdraw.done'))
    },
  })
  if (!view.available.some(({ act }) => act === 'withdraw')) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!withdraw.isPending) withdraw.mutate()
  }
  return (
    <section>
      <button type="button" className="button-danger" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </button>
      <Dialog title={t('withdraw.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={send}>
          <p>{t('withdraw.effect')}</p>
          <ReasonField
            id="withdraw-reason"
            label={t('withdraw.reason')}
            value={reason}
            onChange={setReason}
          />
          <ProblemList error={withdraw.error} />
          <p className="actions">
            <button type="submit" className="button-danger" aria-disabled={withdraw.isPending}>
              {t('withdraw.send')}
            </button>
            <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
              {t('withdraw.keep')}
            </button>
          </p>
        </form>
      </Dialog>
    </section>
  )
}
