import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useSpeech } from '../../../../ui/language.tsx'

/**
 * Tells what one press did, with the way back: it stays until it is closed, used, or its page is left. One that went by itself took the
 * way back from whoever was slower.
 */
export const useUndoNote = () => {
  const { t } = useSpeech()
  const { notification } = App.useApp()
  const shown = useRef(new Set<string>())
  useEffect(() => {
    const own = shown.current
    return () => {
      for (const key of own) notification.destroy(key)
    }
  }, [notification])
  return (key: string, title: string, undo: () => void) => {
    shown.current.add(key)
    notification.info({
      ...{ key, title, duration: 0, placement: 'bottomRight' },
      actions: (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            undo()
            notification.destroy(key)
          }}
        >
          {t('version.undo')}
        </button>
      ),
    })
  }
}
