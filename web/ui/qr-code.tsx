import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import { useSpeech } from './language.tsx'

/** One SVG path for all dark modules; a module is one unit. */
const modulePath = (text: string): { path: string; size: number } => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const cells = Array.from(
    { length: size * size },
    (_, index) => [index % size, Math.floor(index / size)] as const,
  )
  const dark = cells.filter(([column, row]) => code.isDark(row, column))
  return { size, path: dark.map(([column, row]) => `M${column} ${row}h1v1h-1z`).join('') }
}

/** A QR code as vector graphic, with the quiet zone of four modules the standard asks for. */
export const QrCode = ({ text }: { text: string }) => {
  const { t } = useSpeech()
  const { path, size } = useMemo(() => modulePath(text), [text])
  const label = t('qr.label', { text })
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
