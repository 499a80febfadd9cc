import { Button, Space } from 'antd'
import type { PaperCriterion } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** What a paper must show, as the applicant reads it; nothing where nothing is on file. */
export const CriteriaList = ({ criteria }: { criteria: readonly PaperCriterion[] }) => {
  const { t, pick } = useSpeech()
  if (criteria.length === 0) return <p className="quiet">{t('criteria.none')}</p>
  return (
    <section aria-label={t('criteria.title')} className="criteria">
      <b>{t('criteria.title')}</b>
      <ul>
        {criteria.map(({ id, says, basis }) => (
          <li key={id} title={basis ?? undefined}>
            {pick(says.zh, says.en)}
          </li>
        ))}
      </ul>
    </section>
  )
}

type PickProps = { readonly criteria: readonly PaperCriterion[]; readonly onPick: (reason: string) => void }

/** F36 Which criterion is not met: sent in Chinese, read by whoever gets the notice in their own language. */
export const UnmetPicker = ({ criteria, onPick }: PickProps) => {
  const { t, pick } = useSpeech()
  if (criteria.length === 0) return null
  return (
    <Space wrap role="group" aria-label={t('criteria.unmet')} className="unmet">
      <span className="quiet">{t('criteria.unmet')}</span>
      {criteria.map(({ id, says, unmet }) => (
        <Button key={id} size="small" onClick={() => onPick(unmet.zh)}>
          {pick(says.zh, says.en)}
        </Button>
      ))}
    </Space>
  )
}
