import { FileText, Printer } from 'lucide-react'
import { fileEnding } from '../../ui/file-ending.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useOpenOnceSaved } from '../../ui/open-once-saved.ts'

/** R06 The same form for whoever writes by hand; it needs no account. */
export const BlankForm = ({ thing, query }: { thing: string; query: string }) => {
  const { t, language } = useSpeech()
  const href = `/api/things/${encodeURIComponent(thing)}/form${fileEnding('pdf', language)}${query ? `?${query}` : ''}`
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
  const href = `/api/cases/${caseId}/form${fileEnding('pdf', language)}`
  const { open, isSaving, hasFailed } = useOpenOnceSaved(href, flush ?? (async () => true))
  return (
    <div className="stack-small no-print">
      <p>
        <button type="button" className="button-second" aria-disabled={isSaving} onClick={open}>
          <Printer aria-hidden size={18} />
          {t('paper.sign')}
        </button>
      </p>
      <p className="small soft">{t('paper.signWhy')}</p>
      <p className="fault" role="status">
        {hasFailed && t('paper.notSaved')}
      </p>
    </div>
  )
}
