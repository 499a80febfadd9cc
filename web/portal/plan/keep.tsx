import { Link2, Printer } from 'lucide-react'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { copyText, shareLink } from '../../ui/over-tls.ts'
import { QrCode } from '../../ui/qr-code.tsx'

/** Print it, or take the link along; the QR code opens the same plan on a phone. */
export const Keep = ({ hint }: { hint?: string }) => {
  const { t } = useSpeech()
  const [told, tell] = useState('')
  const [byHand, offer] = useState('')
  const share = async () => {
    const url = location.href
    if (await shareLink(document.title, url)) return
    const copied = await copyText(url)
    tell(t(copied ? 'plan.linkCopied' : 'plan.linkByHand'))
    offer(copied ? '' : url)
  }
  return (
    <section className="stack-small">
      <div className="actions no-print">
        <button type="button" className="button-second" onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('plan.print')}
        </button>
        <button type="button" className="button-second" onClick={share}>
          <Link2 aria-hidden size={18} />
          {t('plan.share')}
        </button>
      </div>
      <p role="status" className="small">
        {told}
      </p>
      {byHand && (
        <input
          className="input no-print"
          readOnly
          value={byHand}
          aria-label={t('plan.link')}
          ref={(link) => link?.select()}
          onFocus={(event) => event.target.select()}
        />
      )}
      <div className="print-only">
        <QrCode text={location.href} />
        <p className="small">{hint ?? t('plan.qrHint')}</p>
      </div>
    </section>
  )
}
