import { ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import type { Guide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './guide.css'
import { fileAddress, pageAddress } from './guide-address.ts'
import { useGuide } from './use-guide.ts'
import { useSay } from './use-say.ts'

/** 流程图: who waits for whom, as a picture and in words; the same diagram as BPMN 2.0 to download. */
export const ProcessPage = () => {
  const { t } = useSpeech()
  const say = useSay()
  const { thing, loaded, error, retry } = useGuide()
  return (
    <div className="page-width stack">
      {error && <FailedQuery error={error} retry={retry} />}
      {!loaded && !error && <Waiting />}
      {loaded && (
        <>
          <BackLink to={pageAddress(thing, 'guide', loaded.query)}>{t('guide.title')}</BackLink>
          <header className="stack-small">
            <p className="soft">{say(loaded.guide.identity.name)}</p>
            <PageHeading title={t('process.title')} />
            <p>{t('process.hint')}</p>
          </header>
          <Picture thing={thing} query={loaded.query} />
          <InWords guide={loaded.guide} />
          <p className="actions no-print">
            <a className="button-second" href={fileAddress(thing, 'bpmn', loaded.query)} download>
              {t('process.download')}
            </a>
            <a href={fileAddress(thing, 'whole.bpmn', '')} download>
              {t('process.downloadWhole')}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

const [smallest, largest, step] = [0.4, 2, 1.25]
/** Below this the words in the boxes are too small to read: then the picture starts larger than the screen. */
const readable = 0.6

const startScale = (image: HTMLImageElement): number => {
  const fits = (image.parentElement?.clientWidth ?? 0) / image.naturalWidth
  return fits < readable ? 0.75 : Math.min(1, fits)
}

const Picture = ({ thing, query }: { thing: string; query: string }) => {
  const { t, language } = useSpeech()
  const [natural, measure] = useState<number>()
  const [scale, zoom] = useState(1)
  return (
    <section className="stack-small" aria-label={t('process.picture')}>
      <div className="actions no-print">
        <button
          type="button"
          className="button-second"
          disabled={scale <= smallest}
          onClick={() => zoom(Math.max(smallest, scale / step))}
        >
          <ZoomOut aria-hidden size={18} />
          {t('process.smaller')}
        </button>
        <button
          type="button"
          className="button-second"
          disabled={scale >= largest}
          onClick={() => zoom(Math.min(largest, scale * step))}
        >
          <ZoomIn aria-hidden size={18} />
          {t('process.larger')}
        </button>
        <span role="status" className="soft small figures">
          {t('process.scale', { percent: Math.round(scale * 100) })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the screen, so the arrow keys must be able to move it */}
      <section className="process-frame" tabIndex={0} aria-label={t('process.scroll')}>
        <img
          src={fileAddress(thing, 'svg', query, language)}
          alt={t('guide.pictureAlt')}
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

const InWords = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const nameOf = (code: string) => {
    const item = guide.items.find((one) => one.code === code)
    return item ? say(item.name) : code
  }
  return (
    <section className="section" aria-labelledby="in-words">
      <h2 id="in-words">{t('process.inWords')}</h2>
      <ol className="steps">
        <li>{t('process.intake')}</li>
        {guide.items.map(({ code, name, department, schedule }) => (
          <li key={code}>
            {t('process.decides', { department: say(department.name), matter: say(name) })}{' '}
            <span className="soft">
              {schedule.after.length === 0
                ? t('process.atOnce')
                : t('plan.after', { matters: schedule.after.map(nameOf).join(t('list.separator')) })}
            </span>
          </li>
        ))}
        <li>{t('process.issue')}</li>
      </ol>
    </section>
  )
}
