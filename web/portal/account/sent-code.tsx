import { useSpeech } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'

type SentCodeProps = {
  /** What is known of its way. */
  readonly said: string
  /** Where a demonstration shows its codes. */
  readonly codesAt: string | null
  readonly code: string
  readonly onCode: (code: string) => void
}

/** A code is on its way: said, and asked for. */
export const SentCode = ({ said, codesAt, code, onCode }: SentCodeProps) => {
  const { t } = useSpeech()
  return (
    <>
      <p role="status">{said}</p>
      {codesAt && (
        <p>
          <a href={codesAt} target="_blank" rel="noreferrer">
            {t('prove.demonstration')}
          </a>
        </p>
      )}
      <TextField
        label={t('prove.code')}
        type="tel"
        value={code}
        onChange={onCode}
        autoComplete="one-time-code"
        maxLength={20}
      />
    </>
  )
}
