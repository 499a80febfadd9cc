import { Button, Input } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { moved, newOption, withoutOption } from './question-edits.ts'

type Props = {
  readonly question: DraftQuestion
  readonly editable: boolean
  readonly onChange: (question: DraftQuestion) => void
}
type Option = NonNullable<DraftQuestion['options']>[number]

/** The options of a choice: what is read, its English, and the short code that conditions name. Alt + arrows move a row. */
export const OptionsEditor = ({ question, editable, onChange }: Props) => {
  const { t } = useSpeech()
  const options = question.options ?? []
  const set = (next: readonly Option[]) => onChange({ ...question, options: [...next] })
  const patch = (index: number, more: Partial<Option>) =>
    set(options.map((option, at) => (at === index ? { ...option, ...more } : option)))
  const rows = options.map((option, index) => ({ option, index, key: `option ${index}` }))
  const onKeyDown = (index: number) => (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const [row, up] = [event.currentTarget, event.key === 'ArrowUp']
    const column = [...row.querySelectorAll('input')].indexOf(event.target as HTMLInputElement)
    const next = (up ? row.previousElementSibling : row.nextElementSibling)?.querySelectorAll('input')
    set(moved(options, index, up ? -1 : 1))
    // The rows stay, their content moves: the focus goes with it.
    next?.[column]?.focus()
  }
  return (
    <div className="options-editor">
      {rows.length > 0 && (
        <div className="options-head quiet small" aria-hidden="true">
          <span>{t('version.optionLabel')}</span>
          <span>{t('version.optionEnglish')}</span>
          <span>{t('version.optionCode')}</span>
        </div>
      )}
      {rows.map(({ option, index, key }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
        <div key={key} className="options-row" onKeyDown={onKeyDown(index)}>
          <Input
            size="small"
            maxLength={60}
            disabled={!editable}
            aria-label={t('version.optionLabelOf', { number: index + 1 })}
            value={option.label}
            onChange={(event) => patch(index, { label: event.target.value })}
          />
          <Input
            size="small"
            lang="en"
            maxLength={120}
            disabled={!editable}
            aria-label={t('version.optionEnglishOf', { number: index + 1 })}
            value={option.label_en ?? ''}
            onChange={(event) => patch(index, { label_en: event.target.value })}
          />
          <Input
            size="small"
            className="code-text"
            maxLength={40}
            disabled={!editable}
            aria-label={t('version.optionCodeOf', { number: index + 1 })}
            value={option.value}
            onChange={(event) => patch(index, { value: event.target.value.trim() })}
          />
          {editable && (
            <Button
              size="small"
              type="text"
              icon={<Trash2 aria-hidden size={14} />}
              aria-label={t('version.removeOf', { name: option.label || String(index + 1) })}
              onClick={() => onChange(withoutOption(question, index))}
            />
          )}
        </div>
      ))}
      {editable && (
        <Button
          size="small"
          type="link"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => set([...options, newOption(question, '')])}
        >
          {t('version.optionAdd')}
        </Button>
      )}
    </div>
  )
}
