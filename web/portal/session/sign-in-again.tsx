import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { meQuery } from '../queries.ts'
import { announce } from '../shell/announce.tsx'
import { SignIn } from './sign-in.tsx'
import { announceSignedIn } from './signed-out.ts'

/** The session is over: signing in again here keeps the page and all that was typed (lesson 26). */
export const SignInAgain = ({ onDone }: { onDone: () => void }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const { id: before, username } = client.getQueryData(meQuery.queryKey)?.account ?? {}
  const again = async () => {
    const me = await call('getMe', {})
    if (before && me.account?.id !== before) {
      // Somebody else: nothing of the person before may stay on the screen (lesson 27).
      tabStore.clear()
      location.assign('/cases')
      return
    }
    client.setQueryData(meQuery.queryKey, me)
    await client.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
    announceSignedIn()
    announce(t('session.goOn'))
    onDone()
  }
  return (
    <Dialog title={t('session.expired')} isOpen onClose={onDone}>
      <p>{t('session.expiredHint')}</p>
      <SignIn onDone={again} known={username} />
    </Dialog>
  )
}
