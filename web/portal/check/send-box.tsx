import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { isDeliveryPlace } from '../delivery/delivery-on-form.ts'
import { anchorOfPlace } from '../form/field-parts.ts'
import type { Draft } from '../form/use-draft.ts'
import { caseQuery, myCasesQuery, receiptQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { dropSubmissionKey, submissionKey } from './submission-key.ts'

type SendBoxProps = { readonly view: CaseView; readonly draft: Draft; readonly missing: number }

/** Consent in plain words and one button. A second try after a broken line uses the same key, so one case stays one case (C1). */
export const SendBox = ({ view, draft, missing }: SendBoxProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [consent, setConsent] = useState(false)
  const { caseId } = view
  const mayFollow = view.materials.some(({ necessity }) => necessity === 'deferrable')
  const send = useMutation({
    mutationFn: async () => {
      // What is typed here and not saved yet is told at the foot; without it an old form would be sent.
      if (!(await draft.flush())) return undefined
      return call(
        'submitCase',
        { params: { caseId }, body: { consent, revision: draft.revision() } },
        { idempotencyKey: submissionKey(caseId) },
      )
    },
    onSuccess: (receipt) => {
      if (!receipt) return
      dropSubmissionKey(caseId)
      client.setQueryData(receiptQuery(caseId).queryKey, receipt)
      client.removeQueries({ queryKey: caseQuery(caseId).queryKey })
      client.invalidateQueries({ queryKey: myCasesQuery.queryKey })
      announce(t('send.done', { code: receipt.queryCode }))
      navigate(`/cases/${caseId}/receipt`, { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <form className="section send" onSubmit={submit} noValidate>
      <h2>{t('send.title')}</h2>
      <ul className="prepare">
        <li>{t('send.true')}</li>
        <li>{t('send.fetch')}</li>
        {mayFollow && <li>{t('send.deferred')}</li>}
        <li>{t('send.sharing')}</li>
      </ul>
      <label className="consent">
        <input
          id="consent"
          type="checkbox"
          checked={consent}
          onChange={(event) => setConsent(event.target.checked)}
        />
        {t('send.consent')}
      </label>
      <ProblemList
        error={send.error}
        heading={t('send.refused')}
        hrefOf={(place) =>
          place === 'consent'
            ? '#consent'
            : isDeliveryPlace(place)
              ? `#${anchorOfPlace(place)}`
              : `/cases/${caseId}/form#${anchorOfPlace(place)}`
        }
      />
      <p className="actions">
        <button type="submit" className="button button-large" aria-disabled={send.isPending}>
          {send.isPending ? t('send.sending') : t('send.send')}
        </button>
        <span className="soft" role="status">
          {send.isPending ? t('send.wait') : missing > 0 ? t('send.stillMissing', { count: missing }) : ''}
        </span>
      </p>
    </form>
  )
}
