import { Camera, Paperclip } from 'lucide-react'
import { type ChangeEvent, useId, useState } from 'react'
import type { PhotoDoubt } from '#engine/drawings'
import { useSpeech } from '../../ui/language.tsx'
import { preparePhoto } from './prepare-photo.ts'
import { acceptAttribute, type UploadLimits } from './upload-limits.ts'

type FileChooserProps = {
  readonly name: string
  readonly limits: UploadLimits
  readonly hasFiles: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** A touch screen means a camera in the hand; without one the button would only open the same file list twice. */
const hasCamera = (): boolean => navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches

const doubtKeys: Record<PhotoDoubt, string> = {
  small: 'materials.photoSmall',
  dark: 'materials.photoDark',
  blurred: 'materials.photoBlurred',
}

/** Camera first where there is one (touch screens), then files; several at once. */
export const FileChooser = ({ name, limits, hasFiles, onChoose }: FileChooserProps) => {
  const { t } = useSpeech()
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same file may be chosen again after it was removed.
    event.target.value = ''
    if (files.length > 0) onChoose(files)
  }
  const [doubts, setDoubts] = useState<readonly PhotoDoubt[]>([])
  /** F59 What was just taken is made ready for the way; what is doubtful about it is told, and goes all the same. */
  const takePhoto = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    const prepared = await Promise.all(files.map(preparePhoto))
    setDoubts([...new Set(prepared.flatMap((one) => one.doubts))])
    if (prepared.length > 0) onChoose(prepared.map(({ file }) => file))
  }
  return (
    <div className="chooser no-print">
      {hasCamera() && (
        <>
          <label className="button-second" htmlFor={`${id}camera`}>
            <Camera aria-hidden size={18} />
            {t('materials.photo')}
            <span className="visually-hidden">{name}</span>
          </label>
          <input
            id={`${id}camera`}
            className="visually-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={takePhoto}
          />
        </>
      )}
      <label className="button-second" htmlFor={`${id}files`}>
        <Paperclip aria-hidden size={18} />
        {hasFiles ? t('materials.addMore') : t('materials.add')}
        <span className="visually-hidden">{name}</span>
      </label>
      <input
        id={`${id}files`}
        className="visually-hidden"
        type="file"
        multiple
        accept={acceptAttribute(limits)}
        onChange={choose}
      />
      {doubts.length > 0 && (
        <p role="status" className="small">
          {doubts.map((doubt) => t(doubtKeys[doubt])).join('')}
        </p>
      )}
    </div>
  )
}
