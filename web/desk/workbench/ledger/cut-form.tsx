import { Form, Input, Modal, Radio } from 'antd'
import { useEffect } from 'react'
import type { CutLedger, ElementName } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { DrawnFields } from './drawn-fields.tsx'
import type { CutValue } from './ledger-figures.ts'
import { reasonKeys } from './reason-keys.ts'

type Decided = 'generated' | 'commitment' | 'no_legal_basis' | 'same_fact'
export type CutSubject = Pick<
  CutLedger['remaining'][number],
  'matter' | 'material' | 'matterName' | 'materialName' | 'department'
> & {
  readonly reason: string
  readonly basis: string
  readonly fields: readonly string[]
  readonly adds: readonly string[]
  /** D11 The paper that shows it as well. */
  readonly as?: string
}
const decided: readonly Decided[] = ['generated', 'commitment', 'no_legal_basis']
const hints: Record<Decided, string> = {
  generated: 'ledger.generatedHint',
  commitment: 'ledger.commitmentHint',
  no_legal_basis: 'ledger.noLegalBasisHint',
  same_fact: 'ledger.sameFactHint',
}

type Props = {
  readonly subject: CutSubject | undefined
  readonly asked: readonly ElementName[]
  readonly onClose: () => void
  readonly onSave: (cut: CutValue) => void
}

type Typed = { reason: Decided; basis: string; fields?: string[]; adds?: string[] }

/** D5 A cut by decision: its reason and basis. The owner is the department of the matter, and signs it. */
export const CutForm = ({ subject, asked, onClose, onSave }: Props) => {
  const { t, pick } = useSpeech()
  const [form] = Form.useForm<Typed>()
  const reason = Form.useWatch('reason', form)
  useEffect(() => {
    if (!subject) return
    const { reason, basis, fields, adds } = subject
    form.setFieldsValue({ reason: reason as Decided, basis, fields: [...fields], adds: [...adds] })
  }, [subject, form])
  return (
    <Modal
      open={Boolean(subject)}
      title={
        subject &&
        t('ledger.cutTitle', { paper: pick(subject.materialName.name, subject.materialName.nameEn) })
      }
      okText={t('ledger.save')}
      onCancel={onClose}
      onOk={() => form.submit()}
      forceRender
    >
      <Form
        form={form}
        className="cut-form"
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason, basis, fields, adds }) =>
          subject &&
          onSave({
            matter: subject.matter,
            material: subject.material,
            reason,
            basis: basis.trim(),
            ...(fields && { fields }),
            ...(adds && { adds }),
            ...(reason === 'same_fact' && subject.as && { as: subject.as }),
            owner: subject.department.id,
          })
        }
      >
        <p className="quiet">
          {subject &&
            t('ledger.cutOwner', {
              matter: pick(subject.matterName.name, subject.matterName.nameEn),
              department: pick(subject.department.name, subject.department.nameEn),
            })}
        </p>
        <Form.Item name="reason" label={t('ledger.reason')}>
          <Radio.Group className="ledger-reasons">
            {[...decided, ...(subject?.as ? (['same_fact'] as const) : [])].map((reason) => (
              <Radio key={reason} value={reason}>
                {t(reasonKeys[reason] ?? reason)}
                <div className="quiet">{t(hints[reason])}</div>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {subject && reason === 'generated' && (
          <DrawnFields asked={asked} named={[...subject.fields, ...subject.adds]} />
        )}
        <Form.Item
          name="basis"
          label={t('ledger.basis')}
          extra={t('ledger.basisHint')}
          rules={[{ required: true, whitespace: true, message: t('ledger.basisNeeded') }]}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
