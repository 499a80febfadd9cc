import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { type DeliveryWay, deliveryWays } from '#engine/form'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useDelivery } from '../delivery/use-delivery.ts'
import { RefusalNote } from '../refusal.tsx'
import { methodNames } from '../words.ts'
import type { ActOn, CaseOrder } from './act-on.ts'
import { DeliverTo } from './deliver-to.tsx'
import { Foreseen, useForesight } from './foreseen.tsx'
import { toHandOver } from './results-left.ts'
import { useAct } from './use-act.ts'

export const DeliverAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const delivery = useDelivery(view.caseId, view.version)
  // What the person chose stands there already; somebody who comes in person may still be handed it.
  const [chosen, setMethod] = useState<DeliveryWay>()
  const method = chosen ?? view.way ?? 'courier'
  const [values, setValues] = useState({ courierCompany: '', courierNumber: '', collector: '' })
  const act = useAct({ view, done })
  const order = { type: 'deliver' as const, method, ...values }
  const asked = useDebounced(JSON.stringify(order), 300)
  const {
    data: foresight,
    error,
    isPlaceholderData,
  } = useForesight(view, JSON.parse(asked) as CaseOrder, true, true)
  const may = asked === JSON.stringify(order) && !isPlaceholderData && foresight?.problems.length === 0
  const results = toHandOver(view)
  return (
    <section className="action">
      <h3>{t('actions.deliver', { count: results.length })}</h3>
      <ul className="plain-list">
        {results.map(({ matter, result }) => (
          <li key={matter}>
            {result?.name} <span className="code">{result?.number}</span>
          </li>
        ))}
      </ul>
      <RefusalNote error={delivery.error} />
      {delivery.data && <DeliverTo delivery={delivery.data} />}
      <Radio.Group
        value={method}
        onChange={(event) => setMethod(event.target.value)}
        optionType="button"
        options={deliveryWays.map((value) => ({ value, label: t(methodNames[value]) }))}
      />
      {method === 'courier' && (
        <>
          <Input
            aria-label={t('deliver.company')}
            placeholder={t('deliver.company')}
            value={values.courierCompany}
            onChange={(event) => setValues({ ...values, courierCompany: event.target.value })}
          />
          <Input
            aria-label={t('deliver.number')}
            placeholder={t('deliver.number')}
            value={values.courierNumber}
            onChange={(event) => setValues({ ...values, courierNumber: event.target.value })}
          />
        </>
      )}
      {method === 'counter' && (
        <Input
          aria-label={t('deliver.collector')}
          placeholder={t('deliver.collector')}
          value={values.collector}
          onChange={(event) => setValues({ ...values, collector: event.target.value })}
        />
      )}
      {foresight && <Foreseen order={order} foresight={foresight} />}
      <Button
        type={may ? 'primary' : 'default'}
        disabled={!may}
        block
        loading={act.isPending}
        onClick={() => act.press(order)}
      >
        {t('deliver.record')}
      </Button>
      <RefusalNote error={act.error ?? error} />
    </section>
  )
}
