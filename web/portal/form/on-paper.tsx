import { FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { type Language, useSpeech } from '../../ui/language.tsx'

const ending = (language: Language): string => (language === 'en' ? '.en.pdf' : '.pdf')

/** R06 The same form for whoever writes by hand; it needs no account. */
export const BlankForm = ({ thing, query }: { thing: string; query: string }) => {
  const { t, language } = useSpeech()
  const href = `/api/things/${encodeURIComponent(thing)}/form${ending(language)}${query ? `?${query}` : ''}`
  return (
    <div className="stack-small no-print">
      <p>
        <a className="button-second" href={href} target="_blank" rel="noreferrer">
          <FileText aria-hidden size={18} />
          {t('paper.blank')}
        </a>
      </p>
      <p className="small soft">{t('paper.blankWhy')}</p>
    </div>
  )
}

type ToSignProps = {
  readonly caseId: string
  /** Saves what is typed and not kept yet; false where it could not be. */
  readonly flush?: () => Promise<boolean>
}

/** F33 The form filled in, to be read and signed. What is being typed is saved first, or the paper would say something else. */
export const PrintToSign = ({ caseId, flush }: ToSignProps) => {
  const { t, language } = useSpeech()
  const [told, tell] = useState('')
  const href = `/api/cases/${caseId}/form${ending(language)}`
  const save = async () => {
    // Opened at the press itself: a browser keeps back a window that opens later.
    const tab = window.open('', '_blank')
    const saved = flush ? await flush() : true
    tell(saved ? '' : t('paper.notSaved'))
    if (!saved) tab?.close()
    else if (tab) tab.location.href = href
    else location.assign(href)
  }
  return (
    <div className="stack-small no-print">
      <p>
        <button type="button" className="button-second" onClick={save}>
          <Printer aria-hidden size={18} />
          {t('paper.sign')}
        </button>
      </p>
      <p className="small soft">{t('paper.signWhy')}</p>
      <p className="fault" role="status">
        {told}
      </p>
    </div>
  )
}
