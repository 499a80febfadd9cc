import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import type { ElementName } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { elementOptions } from './element-options.ts'

type Props = {
  /** What the one form of this draft asks for. */
  readonly asked: readonly ElementName[]
  /** What the cut names already: it stays to be seen, whatever the form asks for now. */
  readonly named: readonly string[]
}

/** D5 What a generated paper is drawn up from, and what the one form asks in its place. */
export const DrawnFields = ({ asked, named }: Props) => {
  const { t, pick } = useSpeech()
  const { data, isLoading } = useQuery({
    queryKey: ['element-choices'],
    queryFn: () => call('listElementChoices', {}),
    staleTime: 60_000,
  })
  const all = data?.elements ?? []
  const options = elementOptions(asked, all, named, ({ name, nameEn }) => pick(name, nameEn))
  const common = { mode: 'multiple', optionFilterProp: 'label', loading: isLoading } as const
  return (
    <>
      <Form.Item name="fields" label={t('ledger.fields')} extra={t('ledger.fieldsHint')}>
        <Select {...common} options={options.fields} placeholder={t('ledger.fieldsExample')} />
      </Form.Item>
      <Form.Item
        name="adds"
        label={t('ledger.adds')}
        extra={t('ledger.addsHint')}
        dependencies={['fields']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, adds: readonly string[] = []) => {
              if (adds.length + (getFieldValue('fields') ?? []).length === 0)
                throw new Error(t('ledger.contentNeeded'))
            },
            warningOnly: true,
          }),
        ]}
      >
        <Select {...common} options={options.adds} placeholder={t('ledger.addsExample')} />
      </Form.Item>
    </>
  )
}
