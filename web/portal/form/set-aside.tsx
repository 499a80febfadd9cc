import type { FormField } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'

/** F37 What the person wrote and does not apply now: it is kept and not handed in, and nobody should wonder where it went. */
export const SetAside = ({ fields }: { readonly fields: readonly FormField[] }) => {
  const speech = useSpeech()
  const { t, pick } = speech
  if (fields.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>{t('form.aside', { count: fields.length })}</p>
      <ul className="small">
        {fields.map((field) => (
          <li key={field.element}>
            {pick(field.name, field.nameEn)}
            {!field.list && pick('：', ': ') + valueWord(field, field.aside, speech)}
          </li>
        ))}
      </ul>
    </div>
  )
}
