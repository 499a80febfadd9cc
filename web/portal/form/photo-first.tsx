import { Camera } from 'lucide-react'
import { type ChangeEvent, lazy, Suspense, useId, useState } from 'react'
import type { PhotoDoubt } from '#engine/drawings'
import type { PaperHelp } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { doubtKeys, preparePhoto } from '../../ui/prepare-photo.ts'

export type Seen = NonNullable<PaperHelp['camera']>
type Props = {
  readonly name: string
  readonly camera?: Seen | null | undefined
  readonly maxBytes: number
  readonly onChoose: (files: readonly File[]) => void
}

/** Only whoever takes a photo fetches what it takes. */
const Taking = lazy(() =>
  import('../../ui/photo-taking.tsx').then(({ PhotoTaking }) => ({ default: PhotoTaking })),
)

/** F69 Through its outline where the catalogue has one, else with the phone's own camera. */
export const PhotoFirst = ({ camera, ...props }: Props) =>
  camera ? <Outlined camera={camera} {...props} /> : <OwnCamera {...props} />

const Outlined = ({ name, camera, maxBytes, onChoose }: Props & { readonly camera: Seen }) => {
  const { t, pick } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button-second" onClick={() => setOpen(true)}>
        <Camera aria-hidden size={18} />
        {t('materials.photo')}
        <span className="visually-hidden">{name}</span>
      </button>
      {isOpen && (
        <Suspense fallback={<span role="status">{t('shell.waiting')}</span>}>
          <Taking
            name={name}
            outline={camera.outline}
            sees={pick(camera.sees.zh, camera.sees.en)}
            maxBytes={maxBytes}
            onUse={(file) => onChoose([file])}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

const OwnCamera = ({ name, maxBytes, onChoose }: Props) => {
  const { t } = useSpeech()
  const id = useId()
  const [doubts, setDoubts] = useState<readonly PhotoDoubt[]>([])
  /** F59 What was just taken is made ready for the way; what is doubtful about it is told, and goes all the same. */
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    const prepared = await Promise.all(files.map((file) => preparePhoto(file, maxBytes)))
    setDoubts([...new Set(prepared.flatMap((one) => one.doubts))])
    if (prepared.length > 0) onChoose(prepared.map(({ file }) => file))
  }
  return (
    <>
      <label className="button-second" htmlFor={id}>
        <Camera aria-hidden size={18} />
        {t('materials.photo')}
        <span className="visually-hidden">{name}</span>
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={take}
      />
      {doubts.length > 0 && (
        <p role="status" className="small">
          {doubts.map((doubt) => t(doubtKeys[doubt])).join('')}
        </p>
      )}
    </>
  )
}
