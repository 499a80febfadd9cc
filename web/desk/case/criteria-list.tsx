import { Button, Space } from 'antd'
import type { PaperCriterion } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { useCriteria } from './use-criteria.ts'

type ListProps = { readonly of: ReturnType<typeof useCriteria>; readonly material: string }

/** What a paper must show, as the applicant reads it, with the article that asks it; nothing is said before it is known. */
export const CriteriaList = ({ of: { besides, known, error, refetch }, material }: ListProps) => {
  const { t, pick, language } = useSpeech()
  if (!known)
    return error ? (
      <div>
        <RefusalNote error={error} />
        <Button size="small" onClick={() => void refetch()}>
          {t('criteria.again')}
        </Button>
      </div>
    ) : null
  const { criteria } = besides(material)
  if (criteria.length === 0) return <p className="quiet">{t('criteria.none')}</p>
  return (
    <section aria-label={t('criteria.title')} className="criteria">
      <b>{t('criteria.title')}</b>
      <ul>
        {criteria.map(({ id, says, basis }) => (
          <li key={id}>
            {pick(says.zh, says.en)}
            {basis && (
              <span className="quiet">
                {' '}
                {t('criteria.basis')}
                <span lang={language === 'en' ? 'zh-CN' : undefined}>{basis}</span>
              </span>
            )}
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
