import type { Operations } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { sayActor } from '../../ui/say-actor.ts'
import { roleKeys } from '../../ui/words.ts'

type WhoLookedProps = { readonly lookedAt: Operations['getTimeline']['reply']['lookedAt'] }

/** The applicant sees everything about themself, including who looked (C10). */
export const WhoLooked = ({ lookedAt }: WhoLookedProps) => {
  const { t, language } = useSpeech()
  return (
    <section className="section">
      <h2>{t('looked.title')}</h2>
      {lookedAt.length === 0 ? (
        <p className="soft">{t('looked.nobody')}</p>
      ) : (
        <details>
          <summary>{t('looked.count', { count: lookedAt.length })}</summary>
          <ul className="lines">
            {lookedAt.map(({ at, name, role }) => (
              <li key={`${at}${name}`} className="looked figures">
                {formatInstant(at, language)} · {sayActor(name, '', t)} · {t(roleKeys[role] ?? role)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
