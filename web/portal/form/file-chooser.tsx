import { Paperclip } from 'lucide-react'
import { type ChangeEvent, useId } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { PhotoFirst, type Seen } from './photo-first.tsx'
import { acceptAttribute, type UploadLimits } from './upload-limits.ts'

type FileChooserProps = {
  readonly name: string
  readonly limits: UploadLimits
  readonly hasFiles: boolean
  /** What must be seen on a photo of it, where the catalogue says so. */
  readonly camera?: Seen | null | undefined
  readonly onChoose: (files: readonly File[]) => void
}

/** A touch screen means a camera in the hand; without one the button would only open the same file list twice. */
const hasCamera = (): boolean => navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches

/** Camera first where there is one (touch screens), then files; several at once. */
export const FileChooser = ({ name, limits, hasFiles, camera, onChoose }: FileChooserProps) => {
  const { t } = useSpeech()
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same file may be chosen again after it was removed.
    event.target.value = ''
    if (files.length > 0) onChoose(files)
  }
  return (
    <div className="chooser no-print">
      {hasCamera() && (
        <PhotoFirst name={name} camera={camera} maxBytes={limits.maxBytes} onChoose={onChoose} />
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
    </div>
  )
}
