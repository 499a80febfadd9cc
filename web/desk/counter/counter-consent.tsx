import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import type { DataAsks } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

const asksKey = (caseId: string) => ['asks', caseId]

/** C31 The clerk saw the card, read the questions out and notes the person's word; then the departments are asked. */
const useConsent = (caseId: string, { hold }: Pick<DataAsks, 'hold'>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ documentKind, materials }: { documentKind: DocumentKind; materials: string[] }) => {
      const params = { caseId }
      if (hold === 'card') await call('actOnCase', { params, body: { type: 'see_identity', documentKind } })
      await call('actOnCase', { params, body: { type: 'give_consent', materials } })
      return call('fetchFacts', { params })
    },
    onSettled: () =>
      Promise.all(
        [asksKey(caseId), ['form', caseId], ['case', caseId]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

const Ask = ({ asks, caseId }: { asks: DataAsks; caseId: string }) => {
  const { t, pick } = useSpeech()
  const [documentKind, setKind] = useState<DocumentKind>()
  const [chosen, setChosen] = useState(asks.asks.map(({ material }) => material))
  const consent = useConsent(caseId, asks)
  const isReady = chosen.length > 0 && (asks.hold !== 'card' || documentKind !== undefined)
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{t('counter.consentTitle')}</h2>
      <p>{t('counter.consentRead')}</p>
      <Checkbox.Group
        value={chosen}
        onChange={setChosen}
        options={asks.asks.map(({ material, name, department }) => ({
          value: material,
          label: `${pick(department.zh, department.en)}${pick('：', ': ')}${pick(name.zh, name.en)}`,
        }))}
      />
      {asks.hold === 'card' && (
        <p>
          <Select
            aria-label={t('counter.cardSeen')}
            placeholder={t('counter.cardSeen')}
            value={documentKind ?? null}
            onChange={(kind) => setKind(kind ?? undefined)}
            options={documentKinds.map((kind) => ({
              value: kind,
              label: pick(documentKindNames[kind].zh, documentKindNames[kind].en),
            }))}
          />
        </p>
      )}
      <Button
        disabled={!isReady}
        loading={consent.isPending}
        onClick={() => consent.mutate({ documentKind: documentKind ?? 'resident_card', materials: chosen })}
      >
        {t('counter.consentGiven')}
      </Button>
      <RefusalNote error={consent.error} />
    </section>
  )
}

/** Before the form of a person at the counter: what would be asked about them; without their word it is typed. */
export const CounterConsent = ({ caseId }: { caseId: string }) => {
  const { t } = useSpeech()
  const { data } = useQuery({
    queryKey: asksKey(caseId),
    queryFn: () => call('getDataAsks', { params: { caseId } }),
  })
  if (!data || data.asks.length === 0) return null
  if (data.hold === 'other_person') return <Alert type="info" message={t('counter.otherPerson')} />
  return data.hold === 'card' || data.hold === 'consent' ? <Ask asks={data} caseId={caseId} /> : null
}
