import { Button, Input, Select } from 'antd'
import { useSpeech } from '../../../ui/language.tsx'
import { countOf, type TypedLine } from './typed-attendance.ts'
import { useDepartmentOptions } from './use-departments.ts'

type AttendeesProps = {
  readonly lines: readonly TypedLine[]
  readonly onChange: (lines: readonly TypedLine[]) => void
}

/** Who came, a line a department: names as typed, and how many if more came than were written down. */
export const AttendeesField = ({ lines, onChange }: AttendeesProps) => {
  const { t } = useSpeech()
  const options = useDepartmentOptions()
  const change = (index: number, more: Partial<TypedLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...more } : line)))
  const free = (own: string) =>
    options.filter(({ value }) => value === own || !lines.some(({ department }) => department === value))
  return (
    <fieldset className="attendees">
      <legend>{t('training.attendees')}</legend>
      {lines.map((line, index) => (
        // Lines have no name of their own while they are typed; their place is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="attendee">
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={t('training.department')}
            placeholder={t('training.department')}
            value={line.department || undefined}
            options={free(line.department)}
            onChange={(department) => change(index, { department })}
          />
          <Input
            aria-label={t('training.names')}
            placeholder={t('training.namesExample')}
            value={line.names}
            onChange={(event) => change(index, { names: event.target.value })}
          />
          <Input
            aria-label={t('training.count')}
            inputMode="numeric"
            maxLength={5}
            placeholder={String(countOf({ ...line, count: '' }))}
            value={line.count}
            suffix={t('training.personsUnit')}
            onChange={(event) => change(index, { count: event.target.value })}
          />
          <Button type="link" onClick={() => onChange(lines.filter((_, at) => at !== index))}>
            {t('training.remove')}
          </Button>
        </div>
      ))}
      <Button type="dashed" onClick={() => onChange([...lines, { department: '', names: '', count: '' }])}>
        {t('training.addDepartment')}
      </Button>
    </fieldset>
  )
}
