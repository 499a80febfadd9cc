import type { Example } from './example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: readonly Example[] = [
  {
    zh: '查进度的二维码',
    en: 'The QR code that leads to the progress of a case',
    show: () => <QrCode text="https://example.org/progress/CX20261001" />,
  },
]
