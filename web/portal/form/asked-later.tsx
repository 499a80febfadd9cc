import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { afterwardsQuery } from '../queries.ts'

/** F65 Folded: what nobody can know yet, and when it will be asked. Nothing waits for it. */
export const AskedLater = ({ view }: { view: CaseView }) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery(afterwardsQuery(view.caseId, view.version))
  const ahead = data?.later.fields.filter(({ status }) => status === 'ahead') ?? []
  if (ahead.length === 0) return null
  return (
    <details className="asked-later">
      <summary>
        {t('askedLater.title', {
          names: ahead.map(({ field }) => pick(field.name, field.nameEn)).join(t('list.separator')),
        })}
      </summary>
      <ul className="stack-small">
        {ahead.map(({ field, matters }) => (
          <li key={field.element}>
            {t('askedLater.when', {
              name: pick(field.name, field.nameEn),
              matters: matters.map((matter) => pick(matter.name, matter.nameEn)).join(t('list.separator')),
            })}
          </li>
        ))}
      </ul>
      <p className="soft small">{t('askedLater.why')}</p>
    </details>
  )
}
