import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseOrder } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { ReasonField } from '../shell/reason-field.tsx'

type WithdrawFormProps = {
  readonly id: string
  readonly caseId: string
  readonly orderFor: (reason: string) => CaseOrder
  /** The words on the button that does it, and those said when it is done. */
  readonly send: string
  readonly done: string
  /** What it means, before it is done. */
  readonly children: ReactNode
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Withdrawing needs a reason and a second look, of a whole case as of one row. */
export const WithdrawForm = ({ id, caseId, orderFor, send, done, children, ...on }: WithdrawFormProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => call('actOnCase', { params: { caseId }, body: orderFor(reason.trim()) }),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(caseId).queryKey, after)
      announce(done)
      on.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!withdraw.isPending) withdraw.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      {children}
      <ReasonField id={id} label={t('withdraw.reason')} value={reason} onChange={setReason} />
      <ProblemList error={withdraw.error} />
      <p className="actions">
        <button type="submit" className="button-danger" aria-disabled={withdraw.isPending}>
          {send}
        </button>
        <button type="button" className="button-quiet" onClick={on.onClose}>
          {t('withdraw.keep')}
        </button>
      </p>
    </form>
  )
}
