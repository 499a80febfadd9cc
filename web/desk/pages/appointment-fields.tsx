import { Form, type FormInstance, Input, Select } from 'antd'
import { appointable, officeNames, offices, signsForOffice } from '#engine/identity'
import { useSpeech } from '../../ui/language.tsx'
import { roleKeys } from '../../ui/words.ts'

const orNothing = (text: string): string | undefined => text || undefined

/** A role with its place: window, department, or office of the joint team. */
export const AppointmentFields = ({ form }: { form: FormInstance }) => {
  const { t, language } = useSpeech()
  const role = Form.useWatch('role', form)
  const roles = appointable.map((one) => ({ value: one, label: t(roleKeys[one] ?? one) }))
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
      {signsForOffice(role) && (
        <Form.Item name="office" label={t('account.office')}>
          <Select
            allowClear
            style={{ width: 140 }}
            options={offices.map((value) => ({ value, label: officeNames[value][language] }))}
          />
        </Form.Item>
      )}
    </>
  )
}
