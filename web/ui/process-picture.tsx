import { ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { useSpeech } from './language.tsx'
import './process-picture.css'

const [smallest, largest, step] = [0.4, 2, 1.25]
/** Below this the words in the boxes are too small to read: then the picture starts larger than the screen. */
const readable = 0.6

const startScale = (image: HTMLImageElement): number => {
  const fits = (image.parentElement?.clientWidth ?? 0) / image.naturalWidth
  return fits < readable ? 0.75 : Math.min(1, fits)
}

type ProcessPictureProps = { readonly src: string; readonly alt: string }

/** The drawing of a process, to be made larger and moved about with the arrow keys. */
export const ProcessPicture = ({ src, alt }: ProcessPictureProps) => {
  const { t } = useSpeech()
  const [natural, measure] = useState<number>()
  const [scale, zoom] = useState(1)
  return (
    <section className="process-picture" aria-label={t('picture.name')}>
      <div className="actions no-print">
        <button
          type="button"
          className="button-second"
          disabled={scale <= smallest}
          onClick={() => zoom(Math.max(smallest, scale / step))}
        >
          <ZoomOut aria-hidden size={18} />
          {t('picture.smaller')}
        </button>
        <button
          type="button"
          className="button-second"
          disabled={scale >= largest}
          onClick={() => zoom(Math.min(largest, scale * step))}
        >
          <ZoomIn aria-hidden size={18} />
          {t('picture.larger')}
        </button>
        <span role="status" className="soft small number">
          {t('picture.scale', { percent: Math.round(scale * 100) })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the screen, so the arrow keys must be able to move it */}
      <section className="process-frame" tabIndex={0} aria-label={t('picture.scroll')}>
        <img
          src={src}
          alt={alt}
          style={natural === undefined ? undefined : { width: natural * scale }}
          onLoad={({ currentTarget }) => {
            if (natural === undefined) zoom(startScale(currentTarget))
            measure(currentTarget.naturalWidth)
          }}
        />
      </section>
    </section>
  )
}
