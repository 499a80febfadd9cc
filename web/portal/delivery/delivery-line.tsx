import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CaseView, DeliveryView } from '../../../contract/client.ts'
import { call, Refusal } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery, deliveryQuery, formQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { type DeliveryElement, DeliveryFields } from './delivery-fields.tsx'
import { sayDelivery } from './say-delivery.ts'

/** How the results will come, on the page of the case; it may be changed until they are issued. */
export const DeliveryLine = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    ...deliveryQuery(view.caseId, view.version),
    enabled: view.submittedAt !== null && view.delivery === null,
  })
  if (!data || view.delivery || view.refusal || view.withdrawal) return null
  const mayChange = view.available.some(({ act }) => act === 'choose_delivery')
  return (
    <section className="section" aria-labelledby="delivery-line">
      <div className="list-head">
        <h2 id="delivery-line">{t('delivery.after')}</h2>
        {mayChange && (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {data.way ? t('delivery.change') : t('delivery.choose')}
          </button>
        )}
      </div>
      <p className="figures">{sayDelivery(data, t) || t('delivery.notAsked')}</p>
      <Dialog title={t('delivery.ask')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ChangeForm view={view} delivery={data} onDone={() => setOpen(false)} />
      </Dialog>
    </section>
  )
}

type ChangeFormProps = {
  readonly view: CaseView
  readonly delivery: DeliveryView
  readonly onDone: () => void
}

const ChangeForm = ({ view, delivery, onDone }: ChangeFormProps) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const [values, setValues] = useState<Record<DeliveryElement, string>>({
    delivery_method: delivery.way ?? '',
    delivery_recipient: delivery.recipient ?? delivery.known.recipient,
    delivery_phone: delivery.phone ?? delivery.known.phone,
    delivery_address: delivery.address ?? delivery.known.address,
  })
  const change = useMutation({
    mutationFn: () =>
      call('actOnCase', {
        params: { caseId: view.caseId },
        body: {
          type: 'choose_delivery',
          method: values.delivery_method as NonNullable<DeliveryView['way']>,
          recipient: values.delivery_recipient,
          phone: values.delivery_phone,
          address: values.delivery_address,
        },
      }),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(view.caseId).queryKey, after)
      client.removeQueries({ queryKey: formQuery(view.caseId).queryKey })
      announce(t('delivery.changed'))
      onDone()
    },
  })
  const { error } = change
  const problems = error instanceof Refusal ? error.details.problems : []
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (values.delivery_method && !change.isPending) change.mutate()
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <DeliveryFields
        values={values}
        title={t('delivery.ask')}
        prefix="change"
        faultOf={(element) => problems.find(({ place }) => place === element)?.[language]}
        onType={(element, value) => setValues((before) => ({ ...before, [element]: value }))}
      />
      <ProblemList error={error} hrefOf={(place) => `#change-${place}`} />
      <p className="actions">
        <button type="submit" className="button" aria-disabled={change.isPending || !values.delivery_method}>
          {t('delivery.save')}
        </button>
      </p>
    </form>
  )
}
