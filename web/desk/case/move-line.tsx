import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { sectionsQuery } from '../sections/query.ts'

type Line = Operations['getClaims']['reply']['lines'][number]

/** C116 The head gives a line to another section of the department. */
export const MoveLine = ({ line, caseId }: { readonly line: Line; readonly caseId: string }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const { data } = useQuery(sectionsQuery)
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const send = useMutation({
    mutationFn: () =>
      call('moveLine', {
        params: { caseId },
        body: { task: line.task, seen: line.section ?? '', to, reason: reason.trim() },
      }),
    // What was written stays where it is refused.
    onSuccess: () => {
      setTo('')
      setReason('')
    },
    onSettled: () => {
      for (const key of [['claims', caseId], ['queue']]) void client.invalidateQueries({ queryKey: key })
    },
  })
  const here = data?.sections.find(({ id }) => id === line.section)
  if (!data || !here || data.sections.length < 2) return <RefusalNote error={send.error} />
  return (
    <>
      <span className="quiet">{pick(here.name, here.nameEn)}</span>
      <select
        className="input"
        aria-label={t('move.to')}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      >
        <option value="">{t('move.to')}</option>
        {data.sections
          .filter((one) => one !== here)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {pick(one.name, one.nameEn)}
            </option>
          ))}
      </select>
      {to && (
        <>
          <Input
            size="small"
            aria-label={t('move.reason')}
            placeholder={t('move.reason')}
            value={reason}
            maxLength={1000}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            size="small"
            disabled={send.isPending || reason.trim() === ''}
            onClick={() => send.mutate()}
          >
            {t('move.do')}
          </Button>
        </>
      )}
      <RefusalNote error={send.error} />
    </>
  )
}
