import { Link2, Printer } from 'lucide-react'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'

/** Print it, or take the link along; the QR code opens the same plan on a phone. */
export const Keep = ({ hint }: { hint?: string }) => {
  const { t } = useSpeech()
  const [told, tell] = useState('')
  const share = async () => {
    const url = location.href
    if (navigator.share && matchMedia('(pointer: coarse)').matches) {
      // Closing the phone's share sheet is not a failure.
      await navigator.share({ title: document.title, url }).catch(() => undefined)
      return
    }
    try {
      await navigator.clipboard.writeText(url)
      tell(t('plan.linkCopied'))
    } catch {
      tell(t('plan.linkByHand', { url }))
    }
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
      <div className="print-only">
        <QrCode text={location.href} />
        <p className="small">{hint ?? t('plan.qrHint')}</p>
      </div>
    </section>
  )
}
