import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { WordingRow } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { elementSorts, materialSorts, sortKeys } from './wording-words.ts'

type Typed = {
  readonly name: string
  readonly nameEn?: string
  readonly sort: (typeof materialSorts)[number] & (typeof elementSorts)[number]
  readonly unit?: string
  readonly options?: string
}

const entryOf = (noun: WordingRow['noun'], { name, nameEn, sort, unit, options }: Typed) => {
  const names = { name: name.trim(), ...(nameEn?.trim() ? { name_en: nameEn.trim() } : {}) }
  if (noun === 'material') return { noun: 'material' as const, ...names, kind: sort }
  const choices = (options ?? '').split('\n').filter((line) => line.trim())
  return {
    ...{ noun: 'element' as const, ...names, type: sort },
    ...(unit?.trim() ? { unit: unit.trim() } : {}),
    ...(choices.length ? { options: choices } : {}),
  }
}

type Props = {
  readonly row: WordingRow
  readonly onClose: () => void
  readonly onDone: (name: string, changeId: string | null) => void
}

/** A new canonical entry for words nothing in the list means; the wording is settled as it at once. */
export const NewCanonical = ({ row, onClose, onDone }: Props) => {
  const { t } = useSpeech()
  const [form] = Form.useForm<Typed>()
  const { noun, matter, wording, current } = row
  const sort = Form.useWatch('sort', form)
  const create = useMutation({
    mutationFn: (typed: Typed) =>
      call('createCanonical', {
        body: {
          entry: entryOf(noun, typed),
          wordings: [{ noun, matter: matter.code, wording, expected: current?.id ?? null }],
        },
      }),
    onSuccess: ({ changeId }, { name }) => onDone(name.trim(), changeId),
  })
  const sorts: readonly string[] = noun === 'material' ? materialSorts : elementSorts
  return (
    <Modal
      open
      title={noun === 'material' ? t('wording.newMaterial') : t('wording.newElement')}
      okText={t('wording.create')}
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{t('wording.newFor', { wording })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: wording, sort: noun === 'material' ? 'other' : 'string' }}
        onFinish={(typed) => create.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t('wording.name')}
          rules={[{ required: true, whitespace: true, message: t('wording.nameRule') }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('wording.nameEn')} extra={t('wording.nameEnHint')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="sort" label={noun === 'material' ? t('wording.kind') : t('wording.type')}>
          <Select options={sorts.map((value) => ({ value, label: t(sortKeys[value] ?? '') }))} />
        </Form.Item>
        {noun === 'element' && (
          <Form.Item name="unit" label={t('wording.unit')}>
            <Input maxLength={20} />
          </Form.Item>
        )}
        {(sort as string) === 'enum' && (
          <Form.Item name="options" label={t('wording.options')}>
            <Input.TextArea rows={4} />
          </Form.Item>
        )}
      </Form>
      <RefusalNote error={create.error} />
    </Modal>
  )
}
