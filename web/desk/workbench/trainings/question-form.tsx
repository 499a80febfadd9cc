import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import type { TrainingView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useChoices } from '../versions/draft/use-choices.ts'

type Typed = {
  readonly department: string
  readonly name: string
  readonly text: string
  readonly answer?: string
  readonly versionId?: string
  readonly row?: string
}

/** TR4 A question as it was asked. When it is about a row of a version it stands there as a remark and must be answered. */
export const QuestionForm = ({
  view,
  onDone,
}: {
  view: TrainingView
  onDone: (view: TrainingView) => void
}) => {
  const { t, pick } = useSpeech()
  const { choices } = useChoices()
  const [form] = Form.useForm<Typed>()
  const versionId = Form.useWatch('versionId', form)
  const versions = useQuery({ queryKey: ['versions'], queryFn: () => call('listVersions', {}) })
  const rows = useQuery({
    queryKey: ['version', versionId, 'rows'],
    queryFn: () => call('listVersionRows', { params: { versionId: versionId ?? '' } }),
    enabled: Boolean(versionId),
  })
  const ask = useMutation({
    mutationFn: ({ answer = '', versionId: about, row = '', ...rest }: Typed) =>
      call('keepTraining', {
        params: { trainingId: view.trainingId },
        body: { type: 'ask', ...rest, answer, versionId: about ?? null, row: about ? row : '' },
      }),
    onSuccess: (next) => {
      form.resetFields()
      onDone(next)
    },
  })
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  const open = (versions.data?.versions ?? []).filter(({ status }) => status !== 'superseded')
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="training-form training-question-form"
      onFinish={(typed) => ask.mutate(typed)}
    >
      <RefusalNote error={ask.error} />
      <Form.Item
        name="department"
        label={t('training.department')}
        rules={needed(t('training.departmentRule'))}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(choices?.departments ?? []).map(({ id, name, nameEn }) => ({
            value: id,
            label: pick(name, nameEn),
          }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('training.asker')} rules={needed(t('training.askerRule'))}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('training.asked')}
        rules={needed(t('training.askedRule'))}
        className="training-wide"
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="answer" label={t('training.answerNow')} className="training-wide">
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 1 }} />
      </Form.Item>
      <Form.Item name="versionId" label={t('training.aboutVersion')} extra={t('training.aboutHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={open.map(({ versionId: id, name, nameEn, number }) => ({
            value: id,
            label: t('training.versionOf', { name: pick(name, nameEn), number }),
          }))}
          onChange={() => form.setFieldValue('row', undefined)}
        />
      </Form.Item>
      <Form.Item name="row" label={t('training.aboutRow')}>
        <Select
          allowClear
          disabled={!versionId}
          showSearch={{ optionFilterProp: 'label' }}
          options={(rows.data?.rows ?? []).map(({ row, name, nameEn }) => ({
            value: row,
            label: pick(name, nameEn) || row,
          }))}
        />
      </Form.Item>
      <Button htmlType="submit" loading={ask.isPending}>
        {t('training.ask')}
      </Button>
    </Form>
  )
}
