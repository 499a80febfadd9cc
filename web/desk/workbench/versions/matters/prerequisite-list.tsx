import { Button } from 'antd'
import { useSpeech } from '../../../../ui/language.tsx'
import { useChoices } from '../draft/use-choices.ts'
import { prerequisitesOf } from './find-matters.ts'

/** What must come before: there already, or missing, with a press to add it. */
export const PrerequisiteList = ({
  code,
  drafted,
  onAdd,
}: {
  code: string
  drafted: ReadonlySet<string>
  onAdd: ((code: string) => void) | null
}) => {
  const { t, pick } = useSpeech()
  const { matters } = useChoices()
  if (!matters.has(code)) return <span className="quiet">—</span>
  const { present, missing } = prerequisitesOf(matters.get(code), drafted)
  const nameOf = (one: string) => {
    const matter = matters.get(one)
    return matter ? pick(matter.name, matter.nameEn) : one
  }
  if (present.length > 0)
    return (
      <>
        {present.map((one) => (
          <div key={one}>
            <span className="mark-there">✓</span> {nameOf(one)}
          </div>
        ))}
      </>
    )
  if (missing.length === 0) return <span className="quiet">{t('version.waitsForNothing')}</span>
  return (
    <div className="hint-amber">
      {t('version.prerequisiteMissing')}
      {missing.map((one) => (
        <div key={one}>
          {nameOf(one)}{' '}
          {onAdd && (
            <Button
              size="small"
              aria-label={t('version.addOf', { name: nameOf(one) })}
              onClick={() => onAdd(one)}
            >
              {t('version.add')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
