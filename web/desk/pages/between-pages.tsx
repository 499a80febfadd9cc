import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'

/** While a room is on its way. */
export const Opening = () => {
  const { t } = useSpeech()
  return (
    <main className="desk-main desk-wide">
      <p className="quiet" role="status">
        {t('desk.waiting')}
      </p>
    </main>
  )
}

/** An address of a room that is another post's: said, instead of leading elsewhere without a word. */
export const ClosedRoom = () => {
  const { t } = useSpeech()
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.closed')}</h1>
      <p>{t('nav.closedWhy')}</p>
      <Link to="/" className="button-second">
        {t('nav.home')}
      </Link>
    </main>
  )
}

/** Something in the room itself broke, or a part of it could not be loaded. */
export const Broken = () => {
  const { t } = useSpeech()
  return (
    <main className="desk-main desk-wide">
      <h1>{t('desk.broken')}</h1>
      <p>{t('desk.brokenWhy')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('desk.reload')}
      </button>
    </main>
  )
}
