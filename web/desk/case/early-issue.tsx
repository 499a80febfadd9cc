import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn, CaseOrder } from './act-on.ts'
import { Foreseen, useForesight } from './foreseen.tsx'
import { notLeft } from './results-left.ts'
import { useAct } from './use-act.ts'

/** C98 What the person needs first leaves first, on their wish, and how they made it known is written down. */
export const EarlyIssue = ({ view, done }: ActOn) => {
  const { t, pick } = useSpeech()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wish, setWish] = useState('')
  const left = notLeft(view)
  const early = left.map(({ matter }) => matter).filter((matter) => chosen.includes(matter))
  const order = { type: 'issue' as const, early, wish: wish.trim() }
  const written = useDebounced(JSON.stringify(order), 300)
  const begun = open && early.length > 0 && order.wish !== ''
  const { data: foresight, error } = useForesight(view, JSON.parse(written) as CaseOrder, begun)
  const may = begun && written === JSON.stringify(order) && foresight?.problems.length === 0
  const act = useAct({
    view,
    done: (next, made) => {
      setOpen(false)
      setChosen([])
      setWish('')
      done(next, made)
    },
  })
  return (
    <section className="action">
      <Button block onClick={() => setOpen(true)}>
        {t('early.button')}
      </Button>
      <p className="quiet">{t('early.why')}</p>
      <Modal
        open={open}
        width={640}
        title={t('early.title')}
        maskClosable={false}
        onCancel={() => setOpen(false)}
        onOk={() => may && act.press(order)}
        okText={t('early.issue', { count: early.length })}
        okButtonProps={{ disabled: !may, loading: act.isPending }}
        cancelText={t('actions.cancel')}
      >
        <fieldset className="action">
          <legend>{t('early.which')}</legend>
          {left.map(({ matter, name, nameEn, result }) => (
            <Checkbox
              key={matter}
              checked={chosen.includes(matter)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, matter] : chosen.filter((one) => one !== matter))
              }
            >
              {pick(name, nameEn)} · {result && pick(result.name, result.nameEn)}{' '}
              <span className="code">{result?.number}</span>
            </Checkbox>
          ))}
        </fieldset>
        <label htmlFor="early-wish">{t('early.wish')}</label>
        <Input.TextArea
          id="early-wish"
          rows={2}
          maxLength={300}
          placeholder={t('early.wishSample')}
          value={wish}
          onChange={({ target }) => setWish(target.value)}
        />
        {begun && foresight && <Foreseen order={order} foresight={foresight} />}
        <RefusalNote error={act.error ?? error} />
      </Modal>
    </section>
  )
}
