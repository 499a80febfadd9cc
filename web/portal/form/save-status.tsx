import { useSpeech } from '../../ui/language.tsx'
import { clockTime } from './clock-time.ts'
import { type DraftState, isAllSaved } from './draft-state.ts'

/** Progress saved is said, always at the same place. */
export const SaveStatus = ({ state }: { state: DraftState }) => {
  const { t } = useSpeech()
  const said = (): string => {
    if (state.trouble === 'offline') return t('save.offline')
    if (state.trouble === 'signed_out') return t('save.signedOut')
    if (state.trouble) return t('save.notYet')
    if (!isAllSaved(state)) return t('save.saving')
    return state.savedAt ? t('save.saved', { time: clockTime(state.savedAt) }) : t('save.byItself')
  }
  return (
    <div className={`save-status${state.trouble ? ' save-trouble' : ''}`}>
      <p className="page-width figures" role="status">
        {said()}
      </p>
    </div>
  )
}
