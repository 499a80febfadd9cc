import { useMutation } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'

/** P22 Name and number compared by the population registry, at one press; it says first what is asked of whom. */
export const NameCheck = ({ onDone, username }: { onDone: () => void; username: string }) => {
  const { t } = useSpeech()
  const check = useMutation({ mutationFn: () => call('checkRealName', {}), onSuccess: onDone })
  return (
    <div className="stack sign-in">
      <h3>{t('prove.name')}</h3>
      <p>{t('prove.nameWhat')}</p>
      <ProblemList error={check.error} />
      <p className="soft small">{t('prove.orWindow', { username })}</p>
      <p>
        <button
          type="button"
          className="button button-large"
          aria-disabled={check.isPending}
          onClick={() => !check.isPending && check.mutate()}
        >
          {check.isPending ? t('prove.checking') : t('prove.nameCheck')}
        </button>
      </p>
    </div>
  )
}
