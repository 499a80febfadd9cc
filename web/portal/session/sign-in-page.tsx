import { Navigate } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { NeedAccount } from './need-account.tsx'

export const SignInPage = () => {
  const { t } = useSpeech()
  return (
    <NeedAccount why={t('session.whyCases')}>
      <Navigate to="/cases" replace />
    </NeedAccount>
  )
}
