import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Heading,
  I18nProvider,
  Modal,
  ModalOverlay,
  Dialog as RacDialog,
} from 'react-aria-components'
import { useSpeech } from './language.tsx'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** false: cannot be left without answering, e.g. signing in again. */
  readonly dismissable?: boolean
}

/** A modal question: focus is kept inside, Escape leaves, focus returns to where it was. */
export const Dialog = ({ title, isOpen, onClose, children, dismissable = true }: DialogProps) => {
  const { t, language } = useSpeech()
  // Without it the hidden button “dismiss” speaks the browser's language, not the page's.
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <ModalOverlay
        className="dialog-overlay"
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        isDismissable={dismissable}
        isKeyboardDismissDisabled={!dismissable}
      >
        <Modal className="dialog-modal">
          <RacDialog className="dialog">
            <div className="dialog-head">
              <Heading slot="title">{title}</Heading>
              {dismissable && (
                <Button className="button-quiet" onPress={onClose}>
                  <X aria-hidden size={18} /> {t('dialog.close')}
                </Button>
              )}
            </div>
            {children}
          </RacDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}
