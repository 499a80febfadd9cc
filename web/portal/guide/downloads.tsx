import { Download } from 'lucide-react'
import { useSpeech } from '../../ui/language.tsx'
import { BlankForm } from '../form/on-paper.tsx'
import { fileAddress } from './guide-address.ts'

type DownloadsProps = { readonly thing: string; readonly query: string }

/** The guide to take along. What people want is a button; what programmes read is a line below. */
export const Downloads = ({ thing, query }: DownloadsProps) => {
  const { t, language } = useSpeech()
  return (
    <section className="stack-small no-print" aria-labelledby="downloads">
      <h2 id="downloads" className="aside-heading">
        {t('guide.downloads')}
      </h2>
      <div className="actions">
        <a
          className="button"
          href={fileAddress(thing, 'pdf', query, language)}
          target="_blank"
          rel="noreferrer"
        >
          <Download aria-hidden size={18} />
          {t('guide.pdf')}
        </a>
        <a className="button-second" href={fileAddress(thing, 'xlsx', query, language)} download>
          <Download aria-hidden size={18} />
          {t('guide.excel')}
        </a>
      </div>
      <BlankForm thing={thing} query={query} />
      <p className="small soft">{t('guide.forPrograms')}</p>
      <ul className="program-files small">
        <li>
          <a href={fileAddress(thing, 'bpmn', query)} download>
            {t('guide.bpmn')}
          </a>
        </li>
        <li>
          <a href={fileAddress(thing, 'json', query)} download>
            {t('guide.json')}
          </a>
        </li>
        <li>
          <a href={fileAddress(thing, 'jsonld', query)} download>
            {t('guide.linked')}
          </a>
        </li>
      </ul>
    </section>
  )
}
