import { Empty, Tabs } from 'antd'
import { RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Attachment, CaseMaterial } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useKeys } from '../use-keys.ts'
import { asHandedIn, boxOf, type Look, turned, zoomed, zoomSteps } from './preview-look.ts'
import { usePinch } from './use-pinch.ts'

/** What no browser here shows is downloaded: most show no HEIC, Safari does. */
const Download = ({ file, url }: { file: Attachment; url: string }) => {
  const { t } = useSpeech()
  return (
    <div className="preview-none">
      {file.mediaType === 'image/heic' && <p>{t('preview.heic')}</p>}
      <p>
        <a href={url} download={file.fileName}>
          {t('preview.download', { name: file.fileName })}
        </a>
      </p>
    </div>
  )
}

type ShownProps = { readonly file: Attachment; readonly url: string; readonly look: Look }

const Photo = ({ file, url, look, frame }: ShownProps & { frame: { width: number; height: number } }) => {
  const [shown, setShown] = useState(true)
  const [natural, setNatural] = useState<{ width: number; height: number }>()
  if (!shown) return <Download file={file} url={url} />
  const box = natural && boxOf(natural, frame, look)
  return (
    <div className="preview-box" style={box && { width: box.width, height: box.height }}>
      <img
        src={url}
        alt={file.fileName}
        style={box && { ...box.image, transform: `translate(-50%, -50%) rotate(${look.turns * 90}deg)` }}
        className={box ? 'preview-placed' : undefined}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setNatural({ width, height })
        }
        onError={() => setShown(false)}
      />
    </div>
  )
}

/** The browser's own viewer fits a page to the width it is given: a wider one is a larger page. */
const Paged = ({ file, url, look, frame }: ShownProps & { frame: { width: number; height: number } }) => {
  const lies = look.turns % 2 === 1
  const [along, across] = lies ? [frame.height, frame.width] : [frame.width, frame.height]
  const image = { width: along * look.zoom, height: across }
  return (
    <div
      className="preview-box"
      style={
        lies ? { width: image.height, height: image.width } : { width: image.width, height: image.height }
      }
    >
      <iframe
        className="preview-placed"
        src={`${url}#toolbar=0&pagemode=none&navpanes=0&view=FitH`}
        title={file.fileName}
        style={{ ...image, transform: `translate(-50%, -50%) rotate(${look.turns * 90}deg)` }}
      />
    </div>
  )
}

type ToolsProps = {
  readonly url: string
  readonly look: Look
  readonly onLook: (change: (before: Look) => Look) => void
}

/** Larger, smaller, turned: each with its key, for a paper that was photographed lying or from afar. */
const Tools = ({ url, look, onLook }: ToolsProps) => {
  const { t } = useSpeech()
  const larger = () => onLook((before) => zoomed(before, zoomSteps.step))
  const smaller = () => onLook((before) => zoomed(before, 1 / zoomSteps.step))
  const turn = () => onLook(turned)
  const back = () => onLook(() => asHandedIn)
  useKeys({
    '+': [larger, t('preview.larger')],
    '=': [larger, t('preview.larger')],
    '-': [smaller, t('preview.smaller')],
    r: [turn, t('preview.turn')],
    '0': [back, t('preview.back')],
  })
  return (
    <div className="preview-tools">
      <button
        type="button"
        className="button-second"
        onClick={smaller}
        disabled={look.zoom <= zoomSteps.least}
      >
        <ZoomOut aria-hidden size={16} /> {t('preview.smaller')} (-)
      </button>
      <button type="button" className="button-second" onClick={larger} disabled={look.zoom >= zoomSteps.most}>
        <ZoomIn aria-hidden size={16} /> {t('preview.larger')} (+)
      </button>
      <button type="button" className="button-second" onClick={turn}>
        <RotateCw aria-hidden size={16} /> {t('preview.turn')} (R)
      </button>
      <button type="button" className="button-quiet" onClick={back}>
        {t('preview.back')} (0)
      </button>
      <span role="status" className="quiet">
        {t('preview.stands', { percent: Math.round(look.zoom * 100), degrees: look.turns * 90 })}
      </span>
      <a href={url} target="_blank" rel="noreferrer">
        {t('preview.alone')}
      </a>
    </div>
  )
}

type DocumentProps = { readonly caseId: string; readonly file: Attachment } & Pick<
  ToolsProps,
  'look' | 'onLook'
>

const Document = ({ caseId, file, look, onLook }: DocumentProps) => {
  const { t } = useSpeech()
  const url = `/api/cases/${caseId}/attachments/${file.attachmentId}`
  const scroller = useRef<HTMLElement>(null)
  const [frame, setFrame] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const size = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect()
      setFrame({ width: Math.floor(width), height: Math.floor(height) })
    })
    size.observe(element)
    return () => size.disconnect()
  }, [])
  usePinch(scroller, (by) => onLook((before) => zoomed(before, by)))
  const on = { file, url, look, frame }
  const isPhoto = file.mediaType.startsWith('image/')
  if (!isPhoto && file.mediaType !== 'application/pdf') return <Download file={file} url={url} />
  return (
    <>
      <Tools {...{ url, look, onLook }} />
      <section
        ref={scroller}
        className="preview-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is moved with the arrow keys
        tabIndex={0}
        aria-label={t('preview.frame', { name: file.fileName })}
      >
        {frame.width > 0 && (isPhoto ? <Photo key={url} {...on} /> : <Paged key={url} {...on} />)}
      </section>
    </>
  )
}

/** The files of one requirement, as the person handed them in; how each is looked at stays as long as the case is open. */
export const Preview = ({ caseId, row }: { caseId: string; row: CaseMaterial }) => {
  const { t, pick } = useSpeech()
  const [looks, setLooks] = useState<Readonly<Record<string, Look>>>({})
  const [chosen, choose] = useState('')
  const file = row.attachments.find(({ attachmentId }) => attachmentId === chosen) ?? row.attachments[0]
  if (!file)
    return (
      <div className="preview">
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t('preview.none', { name: pick(row.name, row.nameEn) })}
        />
      </div>
    )
  const { attachmentId } = file
  return (
    <div className="preview preview-filled">
      {row.attachments.length > 1 && (
        <Tabs
          size="small"
          activeKey={attachmentId}
          onChange={choose}
          items={row.attachments.map((one, index) => ({
            key: one.attachmentId,
            label: `${index + 1} ${one.fileName}`,
          }))}
        />
      )}
      <Document
        key={attachmentId}
        {...{ caseId, file }}
        look={looks[attachmentId] ?? asHandedIn}
        onLook={(change) =>
          setLooks((before) => ({ ...before, [attachmentId]: change(before[attachmentId] ?? asHandedIn) }))
        }
      />
    </div>
  )
}
