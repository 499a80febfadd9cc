import { Alert } from 'antd'
import { Refusal } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'

/** What the API refused, in the reader's language, next to the action. Anything else is the network. */
export const RefusalNote = ({ error }: { error: unknown }) => {
  const { language, t } = useSpeech()
  if (!error) return null
  const lines =
    error instanceof Refusal
      ? error.details.problems.map((problem) => problem[language])
      : [t('error.unreachable')]
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      message={lines[0]}
      description={
        lines.length > 1 ? (
          <ul className="plain-list">
            {lines.slice(1).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  )
}
