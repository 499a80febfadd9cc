import { Keyboard } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSpeech } from '../ui/language.tsx'
import { areCharactersOff, keysOf, keysOnScreen, switchCharacters, useKeys } from './use-keys.ts'

const names: Record<string, string> = { enter: '↵' }

/** WCAG 2.1.4 Every key of the page that is open, and the switch that turns the characters among them off. */
export const KeysHelp = ({ username }: { username: string }) => {
  const { t } = useSpeech()
  keysOf(username)
  const dialog = useRef<HTMLDialogElement>(null)
  const [keys, setKeys] = useState<ReturnType<typeof keysOnScreen>>([])
  const [off, setOff] = useState(false)
  const open = () => {
    setKeys(keysOnScreen())
    setOff(areCharactersOff())
    dialog.current?.showModal()
  }
  useKeys({ '?': [open, t('keys.help')] })
  const turn = (next: boolean) => {
    switchCharacters(next)
    setOff(next)
  }
  return (
    <>
      <button type="button" className="button-second" onClick={open}>
        <Keyboard aria-hidden size={16} /> {t('keys.title')}
      </button>
      <dialog ref={dialog} className="keys-help" aria-labelledby="keys-help">
        <h2 id="keys-help">{t('keys.title')}</h2>
        <dl>
          {keys.map(([key, said]) => (
            <div key={key}>
              <dt>
                <kbd>{names[key] ?? key.toUpperCase()}</kbd>
              </dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={!off} onChange={(event) => turn(!event.target.checked)} />{' '}
          {t('keys.on')}
        </label>
        <p className="quiet">{t('keys.where')}</p>
        <form method="dialog">
          <button type="submit" className="button">
            {t('keys.close')}
          </button>
        </form>
      </dialog>
    </>
  )
}
