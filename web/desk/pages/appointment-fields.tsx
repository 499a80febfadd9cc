import { Form, type FormInstance, Input, Select } from 'antd'
import { useSpeech } from '../../ui/language.tsx'
import { roleKeys } from '../../ui/words.ts'
import { officeKeys } from '../words.ts'

/** Of earlier times, or nobody's to give. */
const notGiven = new Set(['applicant', 'lead_department', 'system'])
const orNothing = (text: string): string | undefined => text || undefined

/** A role with its place: window, department, or office of the joint team. */
export const AppointmentFields = ({ form }: { form: FormInstance }) => {
  const { t } = useSpeech()
  const role = Form.useWatch('role', form)
  const roles = Object.keys(roleKeys)
    .filter((one) => !notGiven.has(one))
    .map((one) => ({ value: one, label: t(roleKeys[one] ?? one) }))
  return (
    <>
      <Form.Item
        name="role"
        label={t('account.role')}
        rules={[{ required: true, message: t('account.roleRule') }]}
      >
        <Select options={roles} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="department" label={t('account.department')} normalize={orNothing}>
        <Input placeholder="scjgj" style={{ width: 100 }} />
      </Form.Item>
      <Form.Item name="window" label={t('account.window')} normalize={orNothing}>
        <Input style={{ width: 120 }} />
      </Form.Item>
      {role === 'joint_team' && (
        <Form.Item name="office" label={t('account.office')}>
          <Select
            allowClear
            style={{ width: 140 }}
            options={Object.entries(officeKeys).map(([value, key]) => ({ value, label: t(key) }))}
          />
        </Form.Item>
      )}
    </>
  )
}
