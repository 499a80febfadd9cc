import { Camera as CameraIcon, RotateCcw } from 'lucide-react'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import type { Outline } from '#engine/catalogue'
import './camera.css'
import { CameraOutline } from './camera-outline.tsx'
import { Dialog } from './dialog.tsx'
import { useSpeech } from './language.tsx'
import { doubtKeys, type Prepared, preparePhoto } from './prepare-photo.ts'
import { type CameraOff, useCamera } from './use-camera.ts'

type PhotoTakingProps = {
  /** The paper, as the person reads it. */
  readonly name: string
  readonly outline: Outline
  readonly sees: string
  readonly maxBytes: number
  readonly onUse: (file: File) => void
  readonly onClose: () => void
}

const offKeys: Readonly<Record<CameraOff, string>> = {
  insecure: 'camera.insecure',
  refused: 'camera.refused',
  absent: 'camera.absent',
  broken: 'camera.broken',
}
const placeKeys: Readonly<Record<Outline, string>> = {
  card: 'camera.placeCard',
  sheet: 'camera.placeSheet',
  front: 'camera.placeFront',
  room: 'camera.placeRoom',
  portrait: 'camera.placePortrait',
  vehicle: 'camera.placeVehicle',
}

/** The frame that is seen, whole: the outline helps to aim and cuts nothing off. */
const frameOf = async (video: HTMLVideoElement, name: string): Promise<File | undefined> => {
  const { videoWidth: width, videoHeight: height } = video
  if (!width || !height) return
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95))
  return blob ? new File([blob], name, { type: 'image/jpeg' }) : undefined
}

/** F69, F71, F73 One paper photographed: seen through its outline, looked at large, taken or taken anew, page after page. */
export const PhotoTaking = ({ name, outline, sees, maxBytes, onUse, onClose }: PhotoTakingProps) => {
  const { t } = useSpeech()
  const [taken, setTaken] = useState<Prepared>()
  const [used, setUsed] = useState(0)
  const take = async (file: File | undefined) => file && setTaken(await preparePhoto(file, maxBytes))
  const use = ({ file }: Prepared) => {
    onUse(file)
    setUsed(used + 1)
    setTaken(undefined)
  }
  return (
    <Dialog title={t('camera.title', { name })} isOpen onClose={onClose}>
      <div className="camera stack-small">
        <p>{t('camera.mustSee', { sees })}</p>
        {/* The camera stays open beneath what is looked at, so that the next page needs no second permission. */}
        <div className="stack-small" hidden={Boolean(taken)}>
          <Live name={name} outline={outline} page={used + 1} onTake={take} />
          {used > 0 && (
            <p className="actions">
              <span role="status">{t('camera.used', { count: used })}</span>
              <button type="button" className="button-second" onClick={onClose}>
                {t('camera.done')}
              </button>
            </p>
          )}
        </div>
        {taken && <Look name={name} taken={taken} onAgain={() => setTaken(undefined)} onUse={use} />}
      </div>
    </Dialog>
  )
}

type LiveProps = {
  readonly name: string
  readonly outline: Outline
  readonly page: number
  readonly onTake: (file: File | undefined) => void
}

const Live = ({ name, outline, page, onTake }: LiveProps) => {
  const { t } = useSpeech()
  const camera = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  const stream = camera.kind === 'on' ? camera.stream : undefined
  useEffect(() => {
    if (!video.current || !stream) return
    video.current.srcObject = stream
    video.current.play().catch(() => undefined)
  }, [stream])
  const file = `${name}-${page}.jpg`
  if (camera.kind === 'off') return <FileWay why={camera.why} onTake={onTake} />
  return (
    <>
      <p className="soft small">{t(placeKeys[outline])}</p>
      <div className="camera-picture">
        <video ref={video} muted playsInline aria-label={t('camera.live')} />
        <CameraOutline outline={outline} />
      </div>
      {camera.kind === 'asking' && <p role="status">{t('camera.asking')}</p>}
      <button
        type="button"
        className="button"
        disabled={!stream}
        onClick={async () => video.current && onTake(await frameOf(video.current, file))}
      >
        <CameraIcon aria-hidden size={18} />
        {t('camera.take')}
      </button>
    </>
  )
}

/** F71 Without a live picture the phone's own camera, or a photo that is there, serve as well. */
const FileWay = ({ why, onTake }: { readonly why: CameraOff; readonly onTake: LiveProps['onTake'] }) => {
  const { t } = useSpeech()
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    onTake(file)
    event.target.value = ''
  }
  return (
    <>
      <p role="status">{t(offKeys[why])}</p>
      <p className="camera-file">
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          onChange={choose}
        />
        <label className="button" htmlFor={id}>
          <CameraIcon aria-hidden size={18} />
          {t('camera.file')}
        </label>
      </p>
    </>
  )
}

type LookProps = {
  readonly name: string
  readonly taken: Prepared
  readonly onAgain: () => void
  readonly onUse: (taken: Prepared) => void
}

/** F70 What was taken, large; what is doubtful about it with what to do, and it may be used all the same. */
const Look = ({ name, taken, onAgain, onUse }: LookProps) => {
  const { t } = useSpeech()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(taken.file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [taken])
  const isDoubtful = taken.doubts.length > 0
  const buttons = [
    <button
      type="button"
      key="use"
      className={isDoubtful ? 'button-second' : 'button'}
      onClick={() => onUse(taken)}
    >
      {t(isDoubtful ? 'camera.useStill' : 'camera.use')}
    </button>,
    <button type="button" key="again" className={isDoubtful ? 'button' : 'button-second'} onClick={onAgain}>
      <RotateCcw aria-hidden size={18} />
      {t('camera.again')}
    </button>,
  ]
  return (
    <>
      <div role="status">
        {taken.doubts.map((doubt) => (
          <p key={doubt} className="because">
            {t(doubtKeys[doubt])}
          </p>
        ))}
        {!taken.shown && <p>{t('camera.notShown')}</p>}
      </div>
      {taken.shown && url && <img className="camera-taken" src={url} alt={t('camera.taken', { name })} />}
      <p className="actions">{isDoubtful ? [...buttons].reverse() : buttons}</p>
    </>
  )
}
