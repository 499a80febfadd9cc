import { useQueryClient } from '@tanstack/react-query'
import { Camera, Images } from 'lucide-react'
import { type ChangeEvent, useId, useState } from 'react'
import type { JointVisit, VisitPhoto } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PhotoStrip } from '../../ui/photo-strip.tsx'
import { preparePhoto } from '../../ui/prepare-photo.ts'
import { sendForm } from '../../ui/upload.ts'
import { RefusalNote } from '../refusal.tsx'

/** A touch screen means a camera in the hand. */
const hasCamera = (): boolean => navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches

/** C108 F59 Photos go one after the other, each drawn anew so that nothing of where it was taken goes along; what was sent stays sent when one is refused. */
const useSending = (caseId: string, visit: number) => {
  const client = useQueryClient()
  const [state, setState] = useState<{ readonly left: number; readonly error?: unknown }>({ left: 0 })
  const send = async (files: readonly File[]) => {
    let error: unknown
    for (const [place, chosen] of files.entries()) {
      setState({ left: files.length - place })
      try {
        const { file } = await preparePhoto(chosen)
        const body = new FormData()
        body.append('file', file)
        await sendForm<VisitPhoto>({
          url: `/api/cases/${encodeURIComponent(caseId)}/site-visits/${visit}/photos`,
          body,
        })
      } catch (failure) {
        error = failure
      }
    }
    setState({ left: 0, ...(error === undefined ? {} : { error }) })
    await client.invalidateQueries({ queryKey: ['case', caseId] })
    await client.invalidateQueries({ queryKey: ['together', caseId] })
  }
  return { ...state, send }
}

type ChooseProps = {
  readonly label: string
  readonly camera?: boolean
  readonly choose: (files: readonly File[]) => void
}
const Choose = ({ label, camera = false, choose }: ChooseProps) => {
  const id = useId()
  const Icon = camera ? Camera : Images
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same photo may be chosen again after it was refused.
    event.target.value = ''
    if (files.length) choose(files)
  }
  return (
    <>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={chosen}
      />
      <label htmlFor={id} className="button-second">
        <Icon aria-hidden size={16} /> {label}
      </label>
    </>
  )
}

const photoAddress = (caseId: string, photo: string): string =>
  `/api/cases/${caseId}/site-visits/photos/${photo}`

/** C108 What was photographed on a visit, and more of it where the reader may add some. */
export const VisitPhotos = ({ visit, caseId }: { visit: JointVisit; caseId: string }) => {
  const { t } = useSpeech()
  const { left, error, send } = useSending(caseId, visit.visit)
  return (
    <>
      {visit.photos.length > 0 && (
        <PhotoStrip
          addresses={visit.photos.map(({ attachmentId }) => photoAddress(caseId, attachmentId))}
          called={(number) => t('together.photo', { number })}
        />
      )}
      {visit.mayAdd && (
        <p className="visit-add">
          {hasCamera() && (
            <Choose camera label={t('together.takePhoto')} choose={(files) => void send(files)} />
          )}
          <Choose label={t('together.choosePhotos')} choose={(files) => void send(files)} />
          <span className="quiet" role="status">
            {left > 0 ? t('together.sending', { count: left }) : ''}
          </span>
        </p>
      )}
      <RefusalNote error={error} />
    </>
  )
}
