import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { asksQuery, caseQuery } from '../queries.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { AskLine } from './ask-line.tsx'

type ConsentProps = {
  readonly caseId: string
  /** Whether the person agreed to anything. */
  readonly onDone: (agreed: boolean) => void
}

/** C30 In front of the form: what would be asked of whom, for what, and what it saves; each can be left out, or all. */
export const Consent = ({ caseId, onDone }: ConsentProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const { data } = useQuery(asksQuery(caseId))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const asks = data?.asks ?? []
  const materials = asks.map(({ material }) => material).filter((material) => !leftOut.has(material))
  const agree = useMutation({
    mutationFn: () => call('actOnCase', { params: { caseId }, body: { type: 'give_consent', materials } }),
    onSuccess: async (view) => {
      client.setQueryData(caseQuery(caseId).queryKey, view)
      await client.invalidateQueries({ queryKey: asksQuery(caseId).queryKey })
      onDone(true)
    },
  })
  const turn = (material: string) => {
    const next = new Set(leftOut)
    if (!next.delete(material)) next.add(material)
    setLeftOut(next)
  }
  return (
    <div className="page-width narrow stack">
      <PageHeading title={t('consent.title')} />
      <p>{t('consent.why', { count: asks.length })}</p>
      <ProblemList error={agree.error} />
      <ul className="lines asks">
        {asks.map((ask) => (
          <AskLine
            key={ask.material}
            ask={ask}
            isChosen={!leftOut.has(ask.material)}
            onTurn={() => turn(ask.material)}
          />
        ))}
      </ul>
      <p className="soft small">{t('consent.rights')}</p>
      <p className="actions">
        <button
          type="button"
          className="button button-large"
          aria-disabled={agree.isPending || materials.length === 0}
          onClick={() => !agree.isPending && materials.length > 0 && agree.mutate()}
        >
          {t('consent.agree', { count: materials.length })}
        </button>
        <button type="button" className="button-second button-large" onClick={() => onDone(false)}>
          {t('consent.decline')}
        </button>
      </p>
    </div>
  )
}
