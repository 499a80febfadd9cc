import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Typography } from 'antd'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

/** The name an account acts under, changed in its place (P9). */
export const AccountName = ({ account }: { account: { readonly id: string; readonly name: string } }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const rename = useMutation({
    mutationFn: (name: string) =>
      call('renameAccount', { params: { accountId: account.id }, body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
  return (
    <>
      <Typography.Text
        editable={{
          tooltip: t('account.rename'),
          maxLength: 40,
          onChange: (name) => {
            if (name !== account.name) rename.mutate(name)
          },
        }}
      >
        {account.name}
      </Typography.Text>
      <RefusalNote error={rename.error} />
    </>
  )
}
