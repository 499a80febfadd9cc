import { useMutation } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PasswordForm } from '../../ui/password-form.tsx'

type FirstPasswordProps = {
  readonly username: string
  readonly code: string
  readonly onSet: (password: string) => Promise<void>
}

/** P26 A one-time password opens nothing but the choice of another. */
export const FirstPassword = ({ username, code, onSet }: FirstPasswordProps) => {
  const { t } = useSpeech()
  const choose = useMutation({
    mutationFn: async (password: string) => {
      await call('firstPassword', { body: { username, code, password } })
      await onSet(password)
    },
  })
  return (
    <div className="stack">
      <h2>{t('session.firstTitle')}</h2>
      <p>{t('session.firstMeans')}</p>
      <PasswordForm
        submit={t('session.firstSubmit')}
        error={choose.error}
        isPending={choose.isPending}
        onChoose={(password) => choose.mutate(password)}
      />
    </div>
  )
}
