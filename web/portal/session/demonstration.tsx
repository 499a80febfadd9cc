import type { Operations } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useSession } from './use-session.ts'

type Account = Operations['getMe']['reply']['demonstration'][number]

/** Accounts for trying the platform out; the list is empty where demonstration is switched off. */
export const Demonstration = ({ onChoose }: { onChoose: (account: Account) => void }) => {
  const { t, pick } = useSpeech()
  const { me } = useSession()
  const accounts = me?.demonstration.filter(({ username }) => isApplicant(username)) ?? []
  if (accounts.length === 0) return null
  return (
    <section className="section">
      <h2 className="aside-heading">{t('session.demonstration')}</h2>
      <p className="soft small">{t('session.demonstrationHint')}</p>
      <div className="actions">
        {accounts.map((account) => (
          <button
            key={account.username}
            type="button"
            className="button-second"
            onClick={() => onChoose(account)}
          >
            {pick(account.zh, account.en)}
          </button>
        ))}
      </div>
    </section>
  )
}

/** Staff sign in at the desk; their demonstration accounts carry their office in the name. */
const isApplicant = (username: string): boolean =>
  !/^(clerk|officer_|head_|lead_|issue|joint|admin)/.test(username)
