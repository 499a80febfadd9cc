import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Modal, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { officeNames } from '#engine/identity'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { roleKeys } from '../../ui/words.ts'
import { RefusalNote } from '../refusal.tsx'
import { AppointmentFields } from './appointment-fields.tsx'

type Account = Operations['listAccounts']['reply']['accounts'][number]
type Appointment = Operations['addOffice']['body']

/** The offices of one account: what is held today, one more, and ending one. */
export const AccountOffices = ({ account }: { account: Account }) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Appointment>()
  const onSuccess = () => {
    setOpen(false)
    form.resetFields()
    return client.invalidateQueries({ queryKey: ['accounts'] })
  }
  const accountId = account.id
  const add = useMutation({
    mutationFn: (body: Appointment) => call('addOffice', { params: { accountId }, body }),
    onSuccess,
  })
  const end = useMutation({
    mutationFn: (officeId: string) => call('endOffice', { params: { accountId, officeId } }),
    onSuccess,
  })
  return (
    <>
      {account.offices.map(({ officeId, role, department, window, office }) => (
        <Popconfirm
          key={officeId}
          title={t('account.endOffice')}
          onConfirm={() => end.mutate(officeId)}
          okText={t('account.end')}
          cancelText={t('actions.cancel')}
        >
          <Tag style={{ cursor: 'pointer' }} role="button" tabIndex={0}>
            {[t(roleKeys[role] ?? role), window ?? department, office && officeNames[office][language]]
              .filter(Boolean)
              .join(' · ')}
          </Tag>
        </Popconfirm>
      ))}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('account.addOffice')}
      </Button>
      <RefusalNote error={end.error} />
      <Modal
        open={open}
        title={t('account.addOfficeTo', { name: account.name })}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        okText={t('account.addOffice')}
        cancelText={t('actions.cancel')}
        confirmLoading={add.isPending}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(body) => add.mutate(body)}>
          <AppointmentFields form={form} />
        </Form>
        <RefusalNote error={add.error} />
      </Modal>
    </>
  )
}
