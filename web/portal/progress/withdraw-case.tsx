import { useState } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** A whole case is withdrawn; it is offered only while it is possible. */
export const WithdrawCase = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  if (!view.available.some(({ act }) => act === 'withdraw')) return null
  const close = () => setOpen(false)
  return (
    <section>
      <button type="button" className="button-danger" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </button>
      <Dialog title={t('withdraw.title')} isOpen={isOpen} onClose={close}>
        <WithdrawForm
          id="withdraw-reason"
          caseId={view.caseId}
          orderFor={(reason) => ({ type: 'withdraw', reason })}
          send={t('withdraw.send')}
          done={t('withdraw.done')}
          onDone={close}
          onClose={close}
        >
          <p>{t('withdraw.effect')}</p>
        </WithdrawForm>
      </Dialog>
    </section>
  )
}
