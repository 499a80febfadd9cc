import { useMutation, useQueryClient } from '@tanstack/react-query'
import { officeNames } from '#engine/identity'
import { call } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'
import { roleKeys } from '../ui/words.ts'
import { RefusalNote } from './refusal.tsx'
import type { Me } from './session.ts'

type Office = NonNullable<Me['account']>['offices'][number]

const useOfficeName = () => {
  const { t, pick, language } = useSpeech()
  return ({
    role,
    window,
    department,
    office,
  }: Pick<Office, 'role' | 'window' | 'department' | 'office'>) => {
    const place =
      window ??
      (department ? pick(department.name, department.nameEn) : office ? officeNames[office][language] : '')
    return [t(roleKeys[role] ?? role), place].filter(Boolean).join(' · ')
  }
}

/** What the account is acting as; who holds several offices chooses here (P5), and every room opens anew. */
export const OfficeSwitch = ({ account }: { account: NonNullable<Me['account']> }) => {
  const { t } = useSpeech()
  const nameOf = useOfficeName()
  const client = useQueryClient()
  const choose = useMutation({
    mutationFn: (officeId: string) => call('chooseOffice', { body: { officeId } }),
    onSuccess: () => client.resetQueries(),
  })
  const { offices } = account
  if (offices.length < 2) return <>{nameOf(account)}</>
  return (
    <>
      <select
        className="input"
        aria-label={t('desk.office')}
        value={offices[0]?.officeId}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.target.value)}
      >
        {offices.map((office) => (
          <option key={office.officeId} value={office.officeId}>
            {nameOf(office)}
          </option>
        ))}
      </select>
      <RefusalNote error={choose.error} />
    </>
  )
}
