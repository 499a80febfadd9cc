import { Link } from 'react-router'
import type { OpenDraft } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type Changes = NonNullable<OpenDraft['changes']>

const Sentences = ({ list }: { list: Changes['words'] }) => {
  const { language } = useSpeech()
  return (
    <ul className="changes">
      {list.map((one) => (
        <li key={one.zh}>{one[language]}</li>
      ))}
    </ul>
  )
}

/** What would be different from the guide that counts now. */
export const DraftChanges = ({ changes, thing }: { changes: OpenDraft['changes']; thing: string }) => {
  const { t } = useSpeech()
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t('comments.changes')}</h2>
      {!changes && <p>{t('comments.newThing')}</p>}
      {changes && (
        <>
          {changes.words.length + changes.plans.length === 0 && <p>{t('comments.nothingChanges')}</p>}
          {changes.words.length > 0 && <Sentences list={changes.words} />}
          {changes.plans.length > 0 && (
            <>
              <h3>{t('comments.changesForYou')}</h3>
              <Sentences list={changes.plans} />
            </>
          )}
          <p className="no-print">
            <Link to={`/things/${thing}`}>{t('comments.presentGuide')}</Link>
          </p>
        </>
      )}
    </section>
  )
}
