import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { CaseView, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { useAct } from './use-act.ts'

type Texts = {
  readonly label: string
  readonly title: string
  readonly first: string
  readonly second?: string
  /** Must be ticked before the step is done. */
  readonly tick?: string
  readonly danger?: boolean
}

/** A step that needs one or two sentences before it is done. */
const AskedAction = ({
  view,
  done,
  texts,
  work,
}: ActOn & { texts: Texts; work: (first: string, second: string, ticked: boolean) => Promise<CaseView> }) => {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [ticked, setTicked] = useState(false)
  const ready = Boolean(first.trim()) && (ticked || !texts.tick)
  const act = useAct(
    view.caseId,
    () => work(first.trim(), second.trim(), ticked),
    (next) => {
      setOpen(false)
      done(next)
    },
  )
  return (
    <section className="action">
      <Button block danger={texts.danger ?? false} onClick={() => setOpen(true)}>
        {texts.label}
      </Button>
      <Modal
        open={open}
        title={texts.title}
        onCancel={() => setOpen(false)}
        onOk={() => act.mutate(undefined)}
        okText={texts.label}
        okButtonProps={{ danger: texts.danger ?? false, loading: act.isPending, disabled: !ready }}
        cancelText={t('actions.cancel')}
      >
        <Input.TextArea
          rows={3}
          aria-label={texts.first}
          placeholder={texts.first}
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
        {texts.second && (
          <Input
            aria-label={texts.second}
            placeholder={texts.second}
            value={second}
            onChange={(event) => setSecond(event.target.value)}
          />
        )}
        {texts.tick && (
          <Checkbox checked={ticked} onChange={(event) => setTicked(event.target.checked)}>
            {texts.tick}
          </Checkbox>
        )}
        <RefusalNote error={act.error} />
      </Modal>
    </section>
  )
}

const params = (view: CaseView) => ({ caseId: view.caseId })

export const RefuseAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.refuse'),
    title: t('refuse.title'),
    first: t('refuse.reason'),
    second: t('refuse.office'),
    danger: true,
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      work={(reason, rightOffice) =>
        call('actOnCase', {
          params: params(on.view),
          body: { type: 'refuse', reason, ...(rightOffice ? { rightOffice } : {}) },
        })
      }
    />
  )
}

/** An act that asks for nothing but a reason: its word stands in the act itself, so it needs no panel of its own. */
export const ReasonAction = ({ act, ...on }: ActOn & { act: CaseView['available'][number] }) => {
  const { t, language } = useSpeech()
  const label = act.called[language]
  return (
    <AskedAction
      {...on}
      texts={{ label, title: label, first: t('actions.reason') }}
      work={(reason) =>
        call('actOnCase', {
          params: params(on.view),
          body: { type: act.act, reason } as Operations['actOnCase']['body'],
        })
      }
    />
  )
}

export const VisitAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.visit'),
    title: t('visit.title'),
    first: t('visit.why'),
    second: t('visit.where'),
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      work={(why, where) =>
        call('actOnCase', {
          params: params(on.view),
          body: { type: 'visit', reason: why, where: where || t('visit.hall') },
        })
      }
    />
  )
}

/** C21 For a person at the counter: only with their signed request in hand. */
export const WithdrawAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.withdraw'),
    title: t('withdraw.title'),
    first: t('withdraw.reason'),
    tick: t('withdraw.signed'),
    danger: true,
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      work={(reason, _second, signed) =>
        call('actOnCase', { params: params(on.view), body: { type: 'withdraw', reason, signed } })
      }
    />
  )
}

export const IssueAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const act = useAct(
    view.caseId,
    () => call('actOnCase', { params: params(view), body: { type: 'issue' } }),
    done,
  )
  return (
    <section className="action">
      <Button type="primary" block loading={act.isPending} onClick={() => act.mutate(undefined)}>
        {t('actions.issue', { count: view.tasks.filter(({ result }) => result).length })}
      </Button>
      <RefusalNote error={act.error} />
    </section>
  )
}
