import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../../../ui/call.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { useDebounced } from '../../../../ui/use-debounced.ts'
import { RefusalNote } from '../../../refusal.tsx'
import { suggestCode } from './suggest-code.ts'

type Wanted = { readonly name: string; readonly thing: string }

/**
 * A new one thing: its name, and the short code that stands in addresses and files. The code follows the name until one writes
 * another; while one stands in its field nothing is put there, or what comes late would join what is being typed.
 */
export const NewVersion = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [form] = Form.useForm<Wanted>()
  const [typed, setTyped] = useState(false)
  const suggested = useRef('')
  const name = useDebounced(Form.useWatch('name', form) ?? '', 250)
  useEffect(() => {
    if (typed) return
    let stale = false
    void suggestCode(name).then((code) => {
      if (stale) return
      suggested.current = code
      form.setFieldValue('thing', code)
    })
    return () => {
      stale = true
    }
  }, [name, typed, form])
  const create = useMutation({
    mutationFn: ({ name, thing }: Wanted) =>
      call('createVersion', { body: { thing: thing.trim(), name: name.trim() } }),
    onSuccess: ({ versionId }) => navigate(`/workbench/versions/${versionId}`),
  })
  return (
    <Modal
      open
      title={t('version.new')}
      okText={t('version.begin')}
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(wanted) => create.mutate(wanted)}>
        <Form.Item
          name="name"
          label={t('version.name')}
          rules={[{ required: true, whitespace: true, message: t('version.nameRule') }]}
        >
          <Input autoFocus maxLength={60} placeholder={t('version.nameExample')} onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item
          name="thing"
          label={t('version.code')}
          extra={t('version.codeHint')}
          rules={[
            { required: true, message: t('version.codeRule') },
            { pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, message: t('version.codeRule') },
          ]}
        >
          <Input
            className="code"
            maxLength={40}
            onFocus={() => setTyped(true)}
            onBlur={({ target }) => setTyped(!['', suggested.current].includes(target.value))}
            onPressEnter={form.submit}
          />
        </Form.Item>
      </Form>
      <RefusalNote error={create.error} />
    </Modal>
  )
}
