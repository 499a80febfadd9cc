import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Space, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { AccountOrder, AccountState } from '#engine/identity'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

type Account = Operations['listAccounts']['reply']['accounts'][number]

const orderKeys = {
  lock: 'account.lock',
  unlock: 'account.unlock',
  reset: 'account.reset',
  close: 'account.close',
  sign_out: 'account.signOut',
} satisfies Record<AccountOrder, string>
/** What it means, read before it is done. */
const meansKeys = {
  lock: 'account.lockMeans',
  unlock: 'account.unlockMeans',
  reset: 'account.resetMeans',
  close: 'account.closeMeans',
  sign_out: 'account.signOutMeans',
} satisfies Record<AccountOrder, string>
const stateKeys = {
  open: 'account.stateOpen',
  locked: 'account.stateLocked',
  ended: 'account.stateEnded',
} satisfies Record<AccountState, string>

export const AccountStateTag = ({ account }: { account: Account }) => {
  const { t } = useSpeech()
  const key = account.mustChange && account.state === 'open' ? 'account.stateReset' : stateKeys[account.state]
  return <Tag color={account.state === 'open' ? undefined : 'red'}>{t(key)}</Tag>
}

/** P26 Shown once: whoever closes it gives another one-time password. */
const OneTime = ({ name, password, onClose }: { name: string; password: string; onClose: () => void }) => {
  const { t } = useSpeech()
  return (
    <Modal
      open
      title={t('account.oneTime', { name })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('account.oneTimeNoted')}
        </Button>
      }
    >
      <Typography.Paragraph copyable code style={{ fontSize: 24, letterSpacing: 2 }}>
        {password}
      </Typography.Paragraph>
      <p>{t('account.oneTimeHow')}</p>
    </Modal>
  )
}

/** What may be done to an account (P24): the buttons the engine allows, each with what it means before it is done. */
export const AccountOrders = ({ account }: { account: Account }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [asked, setAsked] = useState<AccountOrder>()
  const [oneTime, setOneTime] = useState('')
  const give = useMutation({
    mutationFn: (order: AccountOrder) =>
      call('orderAccount', { params: { accountId: account.id }, body: { order } }),
    onSuccess: ({ oneTimePassword }) => {
      setAsked(undefined)
      setOneTime(oneTimePassword ?? '')
      return client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const ask = (order: AccountOrder | undefined) => {
    give.reset()
    setAsked(order)
  }
  return (
    <>
      <Space size={4} wrap>
        {account.orders.map((order) => (
          <Button key={order} size="small" onClick={() => ask(order)}>
            {t(orderKeys[order])}
          </Button>
        ))}
      </Space>
      {asked && (
        <Modal
          open
          title={`${t(orderKeys[asked])}：${account.name}（${account.username}）`}
          onCancel={() => ask(undefined)}
          onOk={() => !give.isPending && give.mutate(asked)}
          okText={t(orderKeys[asked])}
          okButtonProps={{ danger: asked === 'close' || asked === 'lock' }}
          cancelText={t('actions.cancel')}
          confirmLoading={give.isPending}
        >
          <p>{t(meansKeys[asked])}</p>
          <RefusalNote error={give.error} />
        </Modal>
      )}
      {oneTime && <OneTime name={account.name} password={oneTime} onClose={() => setOneTime('')} />}
    </>
  )
}
