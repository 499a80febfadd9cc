import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Table } from 'antd'
import { useState } from 'react'
import { accountLengths, isUsername } from '#engine/identity'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { AccountName } from './account-name.tsx'
import { AccountOffices } from './account-offices.tsx'
import { AccountOrders, AccountStateTag, OneTime, type OneTimeSaid } from './account-orders.tsx'
import { AppointmentFields } from './appointment-fields.tsx'

type NewAccount = Operations['addAccount']['body']

export const AccountsPage = () => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const [form] = Form.useForm<NewAccount>()
  const [page, setPage] = useState(1)
  const [oneTime, setOneTime] = useState<OneTimeSaid>()
  const { data, error } = useQuery({
    queryKey: ['accounts', page],
    queryFn: () => call('listAccounts', { query: { page } }),
  })
  const add = useMutation({
    mutationFn: (account: NewAccount) => call('addAccount', { body: account }),
    onSuccess: () => {
      form.resetFields()
      return client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.accounts')}</h1>
      <RefusalNote error={error ?? add.error} />
      <Form
        form={form}
        layout="inline"
        onFinish={(account) => add.mutate(account)}
        className="account-form"
        requiredMark={false}
      >
        <Form.Item
          name="username"
          label={t('account.username')}
          rules={[
            {
              validator: (_, typed = '') =>
                isUsername(typed) ? Promise.resolve() : Promise.reject(new Error(t('account.usernameRule'))),
            },
          ]}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('account.name')}
          rules={[{ required: true, message: t('account.nameRule') }]}
        >
          <Input maxLength={accountLengths.name.most} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signin.password')}
          rules={[{ required: true, min: accountLengths.password.least, message: t('account.passwordRule') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <AppointmentFields form={form} />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('account.add')}
        </Button>
      </Form>
      <Table
        size="small"
        rowKey="id"
        scroll={{ x: 1100 }}
        dataSource={data?.accounts ?? []}
        loading={!data && !error}
        locale={data ? {} : { emptyText: ' ' }}
        pagination={{
          current: page,
          pageSize: 50,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
        }}
        columns={[
          { title: t('account.username'), dataIndex: 'username' },
          { title: t('account.name'), render: (_: unknown, row) => <AccountName account={row} /> },
          {
            title: t('account.offices'),
            render: (_: unknown, row) => <AccountOffices account={row} />,
          },
          { title: t('account.state'), render: (_: unknown, row) => <AccountStateTag account={row} /> },
          {
            title: t('account.orders'),
            render: (_: unknown, row) => <AccountOrders account={row} onOneTime={setOneTime} />,
          },
          { title: t('account.since'), render: (_: unknown, row) => formatInstant(row.createdAt, language) },
        ]}
      />
      {oneTime && <OneTime said={oneTime} onClose={() => setOneTime(undefined)} />}
    </main>
  )
}
