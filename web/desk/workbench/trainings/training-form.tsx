import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import type { TrainingView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useSession } from '../../session.ts'
import { useChoices } from '../versions/draft/use-choices.ts'
import { countOf, readNames } from './attendee-lines.ts'
import { kindKeys } from './training-words.ts'

type Typed = {
  readonly kind: 'course' | 'onsite'
  readonly heldOn: string
  readonly place: string
  readonly topic: string
  readonly trainer: string
  readonly attendees?: readonly { department?: string; names?: string; count?: number | null }[]
}

const bodyOf = ({ attendees = [], ...head }: Typed) => ({
  head,
  attendees: attendees
    .filter((line) => line?.department)
    .map(({ department = '', names = '', count = null }) => {
      const read = readNames(names)
      return { department, names: read, count: countOf(read, count) }
    }),
})

const typedOf = (view: TrainingView): Typed => ({
  kind: view.kind,
  heldOn: view.heldOn,
  place: view.place,
  topic: view.topic,
  trainer: view.trainer,
  attendees: view.attendees.map(({ department, names, count }) => ({
    department: department.id,
    names: names.join('、'),
    count,
  })),
})

/** Enters a session, or changes one: what, when, where, who taught, who came. */
export const TrainingForm = ({
  view,
  onClose,
  onDone,
}: {
  view?: TrainingView
  onClose: () => void
  onDone: (trainingId: string) => void
}) => {
  const { t, pick } = useSpeech()
  const { me } = useSession()
  const client = useQueryClient()
  const { choices } = useChoices()
  const [form] = Form.useForm<Typed>()
  const save = useMutation({
    mutationFn: (typed: Typed) =>
      view
        ? call('keepTraining', {
            params: { trainingId: view.trainingId },
            body: { type: 'edit', revision: view.revision, ...bodyOf(typed) },
          })
        : call('createTraining', { body: bodyOf(typed) }),
    onSuccess: ({ trainingId }) => {
      void client.invalidateQueries({ queryKey: ['trainings'] })
      onDone(trainingId)
    },
  })
  const departments = (choices?.departments ?? []).map(({ id, name, nameEn }) => ({
    value: id,
    label: pick(name, nameEn),
  }))
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  const start: Typed = view
    ? typedOf(view)
    : { kind: 'course', heldOn: me?.today ?? '', place: '', topic: '', trainer: '', attendees: [{}] }
  return (
    <Modal
      open
      width={720}
      title={t(view ? 'training.edit' : 'training.new')}
      okText={t('training.save')}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <RefusalNote error={save.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={(typed) => save.mutate(typed)}
        className="training-form"
      >
        <Form.Item name="kind" label={t('training.kind')}>
          <Radio.Group options={Object.entries(kindKeys).map(([value, key]) => ({ value, label: t(key) }))} />
        </Form.Item>
        <Form.Item name="heldOn" label={t('training.day')} rules={needed(t('training.dayRule'))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="topic"
          label={t('training.topic')}
          rules={needed(t('training.topicRule'))}
          className="training-wide"
        >
          <Input maxLength={200} placeholder={t('training.topicExample')} />
        </Form.Item>
        <Form.Item name="place" label={t('training.place')} rules={needed(t('training.placeRule'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="trainer" label={t('training.trainer')} rules={needed(t('training.trainerRule'))}>
          <Input maxLength={100} />
        </Form.Item>
        <fieldset className="training-wide">
          <legend>{t('training.attendees')}</legend>
          <Form.List name="attendees">
            {(fields, { add, remove }) => (
              <>
                {fields.map(({ key, name }) => (
                  <div key={key} className="training-line">
                    <Form.Item name={[name, 'department']} noStyle>
                      <Select
                        showSearch={{ optionFilterProp: 'label' }}
                        options={departments}
                        placeholder={t('training.department')}
                        aria-label={t('training.department')}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'names']} noStyle>
                      <Input placeholder={t('training.names')} aria-label={t('training.names')} />
                    </Form.Item>
                    <Form.Item name={[name, 'count']} noStyle>
                      <InputNumber
                        min={0}
                        max={10_000}
                        precision={0}
                        placeholder={t('training.count')}
                        aria-label={t('training.count')}
                      />
                    </Form.Item>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('training.lineRemove')}
                      onClick={() => remove(name)}
                    />
                  </div>
                ))}
                <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
                  {t('training.lineAdd')}
                </Button>
              </>
            )}
          </Form.List>
        </fieldset>
      </Form>
    </Modal>
  )
}
