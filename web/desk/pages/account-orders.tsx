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

/** What is shown once: whose, and the password. */
export type OneTimeSaid = { name: string; password: string }

/**
 * P26 Shown once. It stands on the page and not in its row, which may leave the page while it is read, and only its own button
 * closes it: a second press on what was beneath would lose the password unread.
 */
export const OneTime = ({
  said: { name, password },
  onClose,
}: {
  said: OneTimeSaid
  onClose: () => void
}) => {
  const { t } = useSpeech()
  return (
    <Modal
      open
      title={t('account.oneTime', { name })}
      closable={false}
      keyboard={false}
      maskClosable={false}
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
export const AccountOrders = ({
  account,
  onOneTime,
}: {
  account: Account
  onOneTime: (said: OneTimeSaid) => void
}) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [asked, setAsked] = useState<AccountOrder>()
  const give = useMutation({
    mutationFn: (order: AccountOrder) =>
      call('orderAccount', { params: { accountId: account.id }, body: { order } }),
    onSuccess: ({ oneTimePassword }) => {
      setAsked(undefined)
      if (oneTimePassword) onOneTime({ name: account.name, password: oneTimePassword })
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
    </>
  )
}
