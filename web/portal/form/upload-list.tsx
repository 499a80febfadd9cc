import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { formatSize } from '../../ui/upload.ts'
import type { Upload, Uploads } from './use-uploads.ts'

export const UploadList = ({ uploads }: { uploads: Uploads }) => (
  <ul className="files" aria-live="polite">
    {uploads.uploads.map((upload) => (
      <Row key={upload.id} upload={upload} uploads={uploads} />
    ))}
  </ul>
)

const Row = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const { t } = useSpeech()
  const { file, share, tooLarge, error } = upload
  const stopped = tooLarge || Boolean(error)
  return (
    <li className="stack-small">
      <p className="file">
        <span>{file.name}</span>
        <span className="soft small figures">{formatSize(file.size)}</span>
        {stopped && (
          <button type="button" className="link-button" onClick={() => uploads.drop(upload.id)}>
            {t('materials.giveUp')}
          </button>
        )}
        {Boolean(error) && (
          <button type="button" className="link-button" onClick={() => uploads.send(upload)}>
            {t('failure.retry')}
          </button>
        )}
      </p>
      {tooLarge && (
        <p className="fault">
          {t('materials.tooLarge', {
            size: formatSize(file.size),
            limit: formatSize(uploads.limits.maxBytes),
          })}
        </p>
      )}
      <ProblemList quiet error={error} heading={t('materials.failed', { file: file.name })} />
      {!stopped && (
        <progress max={1} value={share} aria-label={t('materials.sending', { file: file.name })} />
      )}
    </li>
  )
}
